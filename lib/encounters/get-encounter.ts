import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { loadEncounter } from './load-encounter';
import type { EncounterId } from './schema';
import type { EncounterDto } from './types';

/** The encounter, or null when there is none the actor may see. Reading is an event too. */
export async function getEncounter(actor: Actor, id: EncounterId): Promise<EncounterDto | null> {
  return inClinic(actor, async (transaction) => {
    const encounter = await loadEncounter(transaction, actor, id);
    if (!encounter) return null;
    await recordEvent(transaction, actor, {
      type: 'encounter.viewed',
      patientId: encounter.patient.id,
      encounterId: id,
    });
    return encounter;
  });
}
