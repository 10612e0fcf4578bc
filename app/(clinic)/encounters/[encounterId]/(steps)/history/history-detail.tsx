'use client';

import { type ReactElement, useState } from 'react';
import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { detailLines } from '@/lib/history-detail/detail-lines';
import type { HistoryDetailDto } from '@/lib/history-detail/types';
import { HistoryDetailForm } from './history-detail-form';

/** What the history holds besides findings: how far the patient is limited, what was tried, and size. */
export function HistoryDetail({
  detail,
}: {
  readonly detail: HistoryDetailDto | null;
}): ReactElement {
  const { readOnly } = useSession();
  const [editing, setEditing] = useState(false);
  const lines = detail ? detailLines(detail) : [];
  return (
    <section aria-labelledby="history-detail" className="mb-8 rounded bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="history-detail" className="font-semibold text-lg">
          Function, treatment so far, height and weight
        </h2>
        {readOnly || editing ? null : (
          <button type="button" onClick={() => setEditing(true)} className="link min-h-6">
            {lines.length > 0 ? 'Change' : 'Record'}
            <span className="sr-only"> function, treatment, height and weight</span>
          </button>
        )}
      </div>
      {editing ? (
        <HistoryDetailForm detail={detail} onDone={() => setEditing(false)} />
      ) : (
        <Lines lines={lines} />
      )}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  if (lines.length === 0) return <p className="text-muted">Not asked.</p>;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
