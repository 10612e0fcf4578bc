'use client';

import type { ChangeEvent, ReactElement } from 'react';
import { NOT_TESTED } from '@/components/clinical/answer';
import type { FindingView } from '@/components/clinical/finding-view';
import { focusAnswerAfter } from './grid-keys';
import { isPlaceAnswered, placesOf } from './places';
import { useSession, useSessionState } from './session-context';

/** The exclusive option of the red flags: each unanswered one becomes an answer of its own. */
export function NoneOfThese({
  findings,
}: {
  readonly findings: readonly FindingView[];
}): ReactElement | null {
  const { store, readOnly } = useSession();
  const open = useSessionState(
    (state) => findings.flatMap(placesOf).filter((place) => !isPlaceAnswered(state, place)).length,
  );
  if (readOnly || open === 0) return null;
  function recordEachAbsent(event: ChangeEvent<HTMLInputElement>): void {
    const state = store.getState();
    for (const place of findings.flatMap(placesOf)) {
      if (!isPlaceAnswered(state, place)) store.answer(place, { ...NOT_TESTED, state: 'absent' });
    }
    // The box goes with its last question, and would take the focus along.
    focusAnswerAfter(event.currentTarget);
  }
  return (
    <label className="mt-3 flex min-h-10 items-center gap-3 rounded border border-border px-3 py-2 font-medium">
      <input type="checkbox" checked={false} onChange={recordEachAbsent} className="size-5" />
      None of the remaining {open}: I asked each of them
    </label>
  );
}
