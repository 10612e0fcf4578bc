import { panelViewOf } from '@/app/(clinic)/encounters/[encounterId]/panel-view';
import { recordObservation } from '@/lib/encounters/commands';
import { observationSchema } from '@/lib/encounters/schema';
import { ok } from '@/lib/result';
import { refusedByService } from './refusal-response';
import { type SaveContext, save } from './save';

/** Saves one answer; the reply carries what follows from it. */
export function POST(request: Request, context: SaveContext): Promise<Response> {
  return save(request, context, {
    schema: observationSchema,
    record: async (actor, encounterId, input) => {
      const saved = await recordObservation(actor, encounterId, input);
      if (!saved.ok) return saved;
      const { observation, panel } = saved.value;
      return ok({ observations: [observation], panel: panelViewOf(panel) });
    },
    refuse: refusedByService,
  });
}
