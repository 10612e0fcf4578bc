import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { type Answer, answerKey, NOT_TESTED } from '@/components/clinical/answer';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { findingsOnlyIn, type MarkedFinding, markedFindings } from '@/lib/pain-drawing/marks';
import type { PainDrawing } from '@/lib/pain-drawing/types';

const PRESENT: Answer = { ...NOT_TESTED, state: 'present' };

/**
 * Shows and saves a drawing, and records what its marks stand for as answers of their own: a finding
 * that gained its first mark is present; one that lost its last is not tested again, never absent, and
 * only if nobody has answered it otherwise.
 */
export function useDraw(regions: ReadonlyMap<string, BodyRegion>): (next: PainDrawing) => void {
  const { store, findings } = useSession();
  const isSided = (id: string): boolean => findings[id]?.sided ?? false;
  return (next) => {
    const { answers, drawing } = store.getState();
    const before = markedFindings(drawing.shown, regions, isSided);
    const after = markedFindings(next, regions, isSided);
    const isPresent = ({ findingId, side }: MarkedFinding) =>
      answers.get(answerKey(findingId, side))?.state === 'present';
    const gained = findingsOnlyIn(after, before).filter((place) => !isPresent(place));
    const lost = findingsOnlyIn(before, after).filter(isPresent);
    store.draw(next, [
      ...gained.map((place) => ({ place, answer: PRESENT })),
      ...lost.map((place) => ({ place, answer: NOT_TESTED })),
    ]);
  };
}
