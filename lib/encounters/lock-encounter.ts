import 'server-only';
import { type Actor, can } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import type { EncounterId } from './schema';

export type LockedEncounter = {
  readonly id: string;
  readonly patientId: string;
  readonly status: 'open' | 'signed';
  readonly version: number;
  readonly complaintVersion: number;
  readonly judgementVersion: number;
  /** The name of the one who writes, read here to save a query. */
  readonly actorName: string;
};

/**
 * The encounter, held until the transaction ends: whoever else writes to the same encounter waits, so
 * versions and idempotency keys can be read and then written without a gap between.
 */
export async function lockEncounter(
  transaction: Transaction,
  actor: Actor,
  id: EncounterId,
): Promise<Result<LockedEncounter, 'not-found' | 'not-allowed'>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  const { clinicId } = whereVisible(actor);
  const [encounter] = await transaction.$queryRaw<LockedEncounter[]>`
    SELECT id, patient_id AS "patientId", status, version,
           complaint_version AS "complaintVersion", judgement_version AS "judgementVersion",
           (SELECT display_name FROM membership
            WHERE clinic_id = ${clinicId}::uuid AND person_id = ${actor.personId}::uuid) AS "actorName"
    FROM encounter
    WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid
    FOR UPDATE`;
  return encounter ? ok(encounter) : err('not-found');
}

/** The same for a change that a signature forbids. */
export async function lockOpenEncounter(
  transaction: Transaction,
  actor: Actor,
  id: EncounterId,
): Promise<Result<LockedEncounter, 'not-found' | 'not-allowed' | 'already-signed'>> {
  const locked = await lockEncounter(transaction, actor, id);
  return locked.ok && locked.value.status === 'signed' ? err('already-signed') : locked;
}
