'use client';

import type { ReactElement } from 'react';
import { focusAnswerAfter } from '@/app/(clinic)/encounters/[encounterId]/grid-keys';
import { isPlaceAnswered } from '@/app/(clinic)/encounters/[encounterId]/places';
import {
  useSession,
  useSessionState,
} from '@/app/(clinic)/encounters/[encounterId]/session-context';
import type { Place, SessionState } from '@/app/(clinic)/encounters/[encounterId]/session-state';
import { SIDES } from '@/components/clinical/body-map-places';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';

/**
 * A place without a mark says nothing. This box says it, once the clinician has asked: each site of pain
 * that is still open becomes absent, in one save that the note marks as recorded together.
 */
export function NowhereElse({
  regions,
}: {
  readonly regions: ReadonlyMap<string, BodyRegion>;
}): ReactElement | null {
  const { store, findings, readOnly } = useSession();
  const hasPain = useSessionState((state) =>
    state.drawing.shown.marks.some(({ sensation }) => sensation === 'pain'),
  );
  const sites = new Set([...regions.values()].flatMap(({ pain }) => pain));
  const openPlaces = (state: SessionState): readonly Place[] =>
    [...sites]
      .flatMap((findingId) =>
        (findings[findingId]?.sided ? SIDES : [null]).map((side) => ({ findingId, side })),
      )
      .filter((place) => !isPlaceAnswered(state, place));
  const open = useSessionState((state) => openPlaces(state).length);
  if (readOnly || !hasPain || open === 0) return null;
  return (
    <label className="flex min-h-10 items-center gap-3 rounded border border-border px-3 py-2 font-medium">
      <input
        type="checkbox"
        checked={false}
        onChange={(event) => {
          store.answerRestNegative(openPlaces(store.getState()));
          // The box goes with its question, and would take the focus along.
          focusAnswerAfter(event.currentTarget);
        }}
        className="size-5 shrink-0"
      />
      No pain anywhere else: I asked about the other {open} places
    </label>
  );
}
