'use client';

import type { ReactElement } from 'react';
import { answerKey, NOT_TESTED } from '@/components/clinical/answer';
import { DermatomeMap } from '@/components/clinical/dermatome-map';
import type { ObservationState } from '@/lib/engine/types';
import { useSession, useSessionState } from './session-context';
import type { Place } from './session-state';

/** Reduced, normal, and back to not tested. */
const NEXT: Partial<Record<ObservationState, ObservationState>> = {
  present: 'absent',
  absent: 'not-tested',
};

/** The map in step with the rows of the dermatomes. */
export function Dermatomes(): ReactElement {
  const { store, readOnly } = useSession();
  const answers = useSessionState((state) => state.answers);
  const stateOf = ({ findingId, side }: Place) =>
    answers.get(answerKey(findingId, side))?.state ?? 'not-tested';
  function press(place: Place): void {
    store.answer(place, { ...NOT_TESTED, state: NEXT[stateOf(place)] ?? 'present' });
  }
  return (
    <figure className="my-4">
      <DermatomeMap stateOf={stateOf} onPress={readOnly ? undefined : press} />
      <figcaption className="mt-2 text-center text-muted text-sm">
        Where each dermatome is tested; territories overlap. Press once for reduced (hatched), twice
        for normal (full line). The rows of sensory loss hold the same answers.
      </figcaption>
    </figure>
  );
}
