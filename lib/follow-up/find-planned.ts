import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import type { LockedEncounter } from '@/lib/encounters/lock-encounter';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import { SELECT_FOLLOW_UP, toFollowUp } from './to-dto';
import type { FollowUpDto } from './types';

/** The planned follow-up as the clinician saw it. The caller holds the lock on the encounter. */
export async function findPlanned(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  seen: { readonly id: string; readonly version: number },
): Promise<Result<FollowUpDto, 'not-found' | 'changed-meanwhile'>> {
  const row = await transaction.followUp.findFirst({
    where: { ...whereVisible(actor), id: seen.id, encounterId: encounter.id },
    select: SELECT_FOLLOW_UP,
  });
  if (!row) return err('not-found');
  // A closed one has another version too; said apart from it, in case a client sends that one.
  if (row.version !== seen.version || row.status !== 'planned') return err('changed-meanwhile');
  return ok(toFollowUp(row, new Date()));
}
