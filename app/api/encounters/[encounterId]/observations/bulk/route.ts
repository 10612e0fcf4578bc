import { panelViewOf } from '@/app/(clinic)/encounters/[encounterId]/panel-view';
import { refusedByService } from '@/app/api/encounters/[encounterId]/observations/refusal-response';
import { type SaveContext, save } from '@/app/api/encounters/[encounterId]/observations/save';
import { recordBulkNegative } from '@/lib/encounters/commands';
import { bulkNegativeSchema } from '@/lib/encounters/schema';
import { ok } from '@/lib/result';

/** "The rest of this block is negative": saves what was not answered as absent. */
export function POST(request: Request, context: SaveContext): Promise<Response> {
  return save(request, context, {
    schema: bulkNegativeSchema,
    record: async (actor, encounterId, input) => {
      const saved = await recordBulkNegative(actor, encounterId, input);
      if (!saved.ok) return saved;
      const { observations, panel } = saved.value;
      return ok({ observations, panel: panelViewOf(panel) });
    },
    refuse: (refusal) => refusedByService(refusal, {}),
  });
}
