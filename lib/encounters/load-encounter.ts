import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import { whereVisible } from '@/lib/patients/access';
import type { EncounterId } from './schema';
import { SELECT_ENCOUNTER, toEncounter } from './to-dto';
import type { EncounterDto } from './types';

/** The encounter as it stands in this transaction, or null when the actor may not see it. */
export async function loadEncounter(
  transaction: Transaction,
  actor: Actor,
  id: EncounterId,
): Promise<EncounterDto | null> {
  const row = await transaction.encounter.findFirst({
    where: { ...whereVisible(actor), id },
    select: SELECT_ENCOUNTER,
  });
  return row && toEncounter(row);
}
