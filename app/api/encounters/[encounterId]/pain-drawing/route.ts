import {
  refused,
  refusedFields,
  respond,
} from '@/app/api/encounters/[encounterId]/observations/refusal-response';
import { type SaveContext, save } from '@/app/api/encounters/[encounterId]/observations/save';
import { savePainDrawing } from '@/lib/pain-drawing/commands';
import type { PainDrawingRefusal } from '@/lib/pain-drawing/refusal';
import { painDrawingSchema } from '@/lib/pain-drawing/schema';
import { ok } from '@/lib/result';

/** Saves the whole drawing over the one that was seen. */
export function POST(request: Request, context: SaveContext): Promise<Response> {
  return save(request, context, {
    schema: painDrawingSchema,
    record: async (actor, encounterId, input) => {
      const saved = await savePainDrawing(actor, encounterId, input);
      return saved.ok ? ok({ drawing: saved.value }) : saved;
    },
    refuse: refusedDrawing,
  });
}

function refusedDrawing(refusal: PainDrawingRefusal): Response {
  if (typeof refusal === 'string') return refused(refusal);
  if ('invalid' in refusal) return refusedFields({ message: null, fields: refusal.invalid });
  return respond({
    ok: false,
    kind: 'drawing-conflict',
    message: 'Someone else changed the drawing meanwhile',
    theirs: refusal.changedMeanwhile,
  });
}
