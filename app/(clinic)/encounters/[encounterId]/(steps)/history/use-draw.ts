import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { answerKey, NOT_TESTED } from '@/components/clinical/answer';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { findingsOnlyIn, markedFindings } from '@/lib/pain-drawing/marks';
import type { PainDrawing } from '@/lib/pain-drawing/types';

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
    store.draw(next);
    const stateOf = (id: string, side: 'left' | 'right' | null) =>
      answers.get(answerKey(id, side))?.state;
    for (const place of findingsOnlyIn(after, before)) {
      if (stateOf(place.findingId, place.side) === 'present') continue;
      store.answer(place, { ...NOT_TESTED, state: 'present' });
    }
    for (const place of findingsOnlyIn(before, after)) {
      if (stateOf(place.findingId, place.side) === 'present') store.answer(place, NOT_TESTED);
    }
  };
}
