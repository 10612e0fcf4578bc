'use client';

import type { ReactElement } from 'react';
import { type Progress, useRedFlagProgress, useStepProgress } from './progress';

/** How much the ranking rests on: what was not asked is not normal, it is not known. */
export function PanelCompleteness(): ReactElement {
  const rows: readonly { readonly title: string; readonly progress: Progress }[] = [
    { title: 'Red flags', progress: useRedFlagProgress() },
    { title: 'History', progress: useStepProgress('history') },
    { title: 'Examination', progress: useStepProgress('exam') },
  ];
  return (
    <div>
      <h3 className="mb-1 font-semibold">How complete it is</h3>
      <dl className="grid gap-1 text-sm">
        {rows.map(({ title, progress: { answered, of } }) => (
          <div key={title} className="flex justify-between gap-4">
            <dt>{title}</dt>
            <dd className="tabular-nums">
              {answered} of {of} answered
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
