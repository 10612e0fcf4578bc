'use client';

import type { ReactElement } from 'react';
import {
  useSession,
  useSessionState,
} from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { answerKey, STATE_WORDS } from '@/components/clinical/answer';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { markedFindings } from '@/lib/pain-drawing/marks';

/** Says where an answer differs from the drawing, so that the record does not contradict itself unseen. */
export function DrawingDifferences({
  regions,
}: {
  readonly regions: ReadonlyMap<string, BodyRegion>;
}): ReactElement | null {
  const { findings } = useSession();
  const { shown } = useSessionState((state) => state.drawing);
  const answers = useSessionState((state) => state.answers);
  const marked = markedFindings(shown, regions, (id) => findings[id]?.sided ?? false);
  const differing = marked.flatMap(({ findingId, side }) => {
    const state = answers.get(answerKey(findingId, side))?.state ?? 'not-tested';
    if (state === 'present') return [];
    const label = findings[findingId]?.label ?? findingId;
    return [`${side ? `${label}, ${side}` : label}: ${STATE_WORDS[state].toLowerCase()}`];
  });
  if (differing.length === 0) return null;
  return (
    <p className="rounded bg-caution-surface px-3 py-2 text-sm">
      <span className="font-medium">Drawn, but answered otherwise:</span> {differing.join('; ')}.
    </p>
  );
}
