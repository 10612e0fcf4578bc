'use client';

import { type ReactElement, useState } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { isPlaceAnswered } from '@/app/(clinic)/encounters/[encounterId]/places';
import {
  useSession,
  useSessionState,
} from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { useDraftExists } from '@/app/(clinic)/session/use-form-draft';
import { detailLines } from '@/lib/history-detail/detail-lines';
import type { HistoryDetailDto } from '@/lib/history-detail/types';
import { HistoryDetailForm, historyDraftId } from './history-detail-form';

/** What the history holds besides findings: how far the patient is limited, what was tried, and size. */
export function HistoryDetail({
  detail,
}: {
  readonly detail: HistoryDetailDto | null;
}): ReactElement {
  const { encounterId, readOnly } = useSession();
  const [opened, setOpened] = useState<boolean | null>(null);
  const isDrafted = useDraftExists(historyDraftId(encounterId));
  const editing = opened ?? (isDrafted && !readOnly);
  const lines = detail ? detailLines(detail) : [];
  return (
    <section aria-labelledby="history-detail" className="mb-8 rounded bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="history-detail" className="font-semibold text-lg">
          Function, treatment so far, height and weight
        </h2>
        {readOnly || editing ? null : (
          <button type="button" onClick={() => setOpened(true)} className="link min-h-6">
            {lines.length > 0 ? 'Change' : 'Record'}
            <span className="sr-only"> function, treatment, height and weight</span>
          </button>
        )}
      </div>
      {editing ? (
        <HistoryDetailForm detail={detail} onDone={() => setOpened(false)} />
      ) : (
        <>
          <Lines lines={lines} />
          <AskResponse detail={detail} />
        </>
      )}
    </section>
  );
}

/** Tablets that helped or did not are a sign only after a full dose: that is a question of its own. */
function AskResponse({
  detail,
}: {
  readonly detail: HistoryDetailDto | null;
}): ReactElement | null {
  const response = detail?.treatments.find(
    ({ id }) => id === 'anti-inflammatory-tablets',
  )?.response;
  const isAnswered = useSessionState((state) =>
    isPlaceAnswered(state, { findingId: 'nsaid-response', side: null }),
  );
  if (isAnswered || (response !== 'helped' && response !== 'did-not-help')) return null;
  return (
    <p className="mt-1">
      To weigh it, answer: <FindingLink findingId="nsaid-response" />
    </p>
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
