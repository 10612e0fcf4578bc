// Does the drawing fit the regions there are? Every refusal names the field.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import { isMarked, spotKey } from './marks';
import type { PainDrawingInput, Spot } from './schema';

/** The drawing with each mark once, or what is wrong by field. */
export function checkDrawing(
  { bodyRegions }: Pick<KnowledgeBase, 'bodyRegions'>,
  { marks, worst }: Pick<PainDrawingInput, 'marks' | 'worst'>,
): Result<Pick<PainDrawingInput, 'marks' | 'worst'>, FieldErrors> {
  const fault = marks.map((mark) => spotFault(bodyRegions, mark)).find((one) => one !== null);
  if (fault) return err({ marks: [fault] });
  if (worst && !isMarked({ marks, worst }, worst, 'pain')) {
    return err({ worst: ['Mark pain at the worst place first'] });
  }
  const once = new Map(marks.map((mark) => [`${spotKey(mark)}/${mark.sensation}`, mark]));
  return ok({ marks: [...once.values()], worst });
}

function spotFault(regions: KnowledgeBase['bodyRegions'], { region, side }: Spot): string | null {
  const known = regions.get(region);
  if (!known) return 'This place is not in the knowledge base';
  if (known.sided && side === null) return 'Choose left or right';
  if (!known.sided && side !== null) return 'This place has no sides';
  return null;
}
