import { type Actor, can } from '@/lib/actor';

/** No clinic has it, so nothing matches. */
const NO_CLINIC = '00000000-0000-0000-0000-000000000000';

/**
 * The permission to read records, as the filter of every query on a table a clinic owns: the actor's
 * clinic, or nothing for a role that reads no records. Row-level security says the same beneath.
 */
export function whereVisible(actor: Actor): { readonly clinicId: string } {
  return { clinicId: can(actor, 'records.read') ? actor.clinicId : NO_CLINIC };
}
