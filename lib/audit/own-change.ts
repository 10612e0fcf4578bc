import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import type { AuditEvent } from './event';

type Change = {
  readonly type: AuditEvent['type'];
  readonly encounterId: string;
  /** The order or follow-up, where the change is of one. */
  readonly objectId?: string;
  /** As it stands now. */
  readonly version: number;
  /** What was seen by the one who asks. */
  readonly baseVersion: number;
};

/**
 * The newest version is this person's own, made on the very one they saw. When it also holds what they ask for, then
 * the reply was lost on the way: it is no clash with anybody, and there is nothing left to write.
 */
export async function isOwnChange(
  transaction: Transaction,
  { clinicId, personId }: Actor,
  { type, encounterId, objectId, version, baseVersion }: Change,
): Promise<boolean> {
  if (version !== baseVersion + 1) return false;
  const made = await transaction.auditEvent.findFirst({
    where: { clinicId, encounterId, type, objectVersion: version, ...(objectId && { objectId }) },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });
  return made?.actorId === personId;
}
