import { answerKey, isAnswered } from '@/components/clinical/answer';
import type { FindingView } from '@/components/clinical/finding-view';
import type { Place, SessionState } from './session-state';

/** The sides a finding is answered for, the patient's right first. */
export function placesOf(finding: Pick<FindingView, 'id' | 'sided'>): readonly Place[] {
  if (!finding.sided) return [{ findingId: finding.id, side: null }];
  return [
    { findingId: finding.id, side: 'right' },
    { findingId: finding.id, side: 'left' },
  ];
}

/** True when the place has any answer, saved or not. */
export function isPlaceAnswered(state: SessionState, place: Place): boolean {
  return isAnswered(state.answers.get(answerKey(place.findingId, place.side)));
}

/** A finding counts as answered once one of its sides is. */
export function isFindingAnswered(
  state: SessionState,
  finding: Pick<FindingView, 'id' | 'sided'>,
): boolean {
  return placesOf(finding).some((place) => isPlaceAnswered(state, place));
}
