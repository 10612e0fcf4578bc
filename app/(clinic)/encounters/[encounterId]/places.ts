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

/** True for an answer that says how it was; "could not test" leaves the manoeuvre undone. */
export function isPlaceExamined(state: Pick<SessionState, 'answers'>, place: Place): boolean {
  const answer = state.answers.get(answerKey(place.findingId, place.side));
  return isAnswered(answer) && answer?.state !== 'could-not-test';
}

/** Places of a manoeuvre that the answers speak against and that was not done there: they are not offered. */
export function isPlaceBarred(
  state: Pick<SessionState, 'answers' | 'panel'>,
  place: Place,
): boolean {
  const isWithheld = state.panel.withheld.some(({ id }) => id === place.findingId);
  return isWithheld && !isPlaceExamined(state, place);
}
