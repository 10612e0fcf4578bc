// What the patient drew and told besides findings, a line each, for the note and the summary.
import { detailLines } from '@/lib/history-detail/detail-lines';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { drawingText } from '@/lib/pain-drawing/drawing-text';
import { markedFindings } from '@/lib/pain-drawing/marks';
import type { EncounterDto } from './types';

type Told = Pick<EncounterDto, 'painDrawing' | 'historyDetail' | 'observations'>;

export function toldLines(encounter: Told, knowledge: KnowledgeBase): readonly string[] {
  return [...drawingLines(encounter, knowledge), ...detailsOf(encounter)];
}

/** The drawing in words, and where an answer says otherwise: a record must not contradict itself unseen. */
export function drawingLines(
  { painDrawing, observations }: Pick<Told, 'painDrawing' | 'observations'>,
  { bodyRegions, findings }: Pick<KnowledgeBase, 'bodyRegions' | 'findings'>,
): string[] {
  const text = painDrawing ? drawingText(painDrawing, bodyRegions) : '';
  if (!painDrawing || text === '') return [];
  const isSided = (id: string) => findings.get(id)?.sided ?? false;
  const differing = markedFindings(painDrawing, bodyRegions, isSided).flatMap((marked) => {
    const { findingId, side } = marked;
    const state = observations.find(
      (one) => one.findingId === findingId && one.side === side,
    )?.state;
    if (state === 'present') return [];
    const label = findings.get(findingId)?.label ?? findingId;
    return [
      `${side ? `${label}, ${side}` : label}: ${(state ?? 'not-tested').replaceAll('-', ' ')}`,
    ];
  });
  const otherwise =
    differing.length > 0 ? [`Drawn, but answered otherwise: ${differing.join('; ')}.`] : [];
  return [`Pain drawing. ${text}`, ...otherwise];
}

export function detailsOf({ historyDetail }: Pick<Told, 'historyDetail'>): string[] {
  return historyDetail ? detailLines(historyDetail) : [];
}
