'use client';

import type { ReactElement } from 'react';
import { FindingRow } from '@/app/(clinic)/encounters/[encounterId]/finding-row';
import { AnswerKeyLine } from '@/components/clinical/finding-toggle';
import type { FindingView } from '@/components/clinical/finding-view';

/** What the test showed, as findings: recorded and saved like any other, and they move the ranking. */
export function ResultFindings({
  findings,
}: {
  readonly findings: readonly FindingView[];
}): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <details>
      <summary className="w-fit text-link underline">Record what it showed</summary>
      <div className="mt-2">
        <AnswerKeyLine />
        <ul>
          {findings.map((finding) => (
            <FindingRow key={finding.id} finding={finding} />
          ))}
        </ul>
      </div>
    </details>
  );
}
