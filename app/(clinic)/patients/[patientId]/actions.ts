'use server';

import { redirect } from 'next/navigation';
import { encounterProblem } from '@/app/(clinic)/encounters/[encounterId]/encounter-problem';
import { type FormProblem, invalid } from '@/app/form-reply';
import { orBusy } from '@/app/or-busy';
import { requirePermission } from '@/lib/auth/session';
import { startEncounter } from '@/lib/encounters/commands';
import { startEncounterSchema } from '@/lib/encounters/schema';

/** Returns only when no encounter was started; else the browser goes to its history. */
export async function startEncounterAction(input: unknown): Promise<FormProblem> {
  return orBusy(async () => {
    const actor = await requirePermission('records.write');
    const parsed = startEncounterSchema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const started = await startEncounter(actor, parsed.data);
    if (!started.ok) return encounterProblem(started.error);
    redirect(`/encounters/${started.value.id}/history`);
  });
}
