import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { isOwnChange } from '@/lib/audit/own-change';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { lockEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import { encounterIdSchema } from '@/lib/encounters/schema';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import { findPlanned } from './find-planned';
import type { FollowUpCancellation } from './schema';
import { SELECT_FOLLOW_UP, toFollowUp } from './to-dto';
import type { FollowUpDto } from './types';

/** Takes a planned follow-up off the list; it stays in the record with the reason. */
export async function cancelFollowUp(
  actor: Actor,
  followUpId: string,
  { reason, baseVersion }: FollowUpCancellation,
): Promise<Result<FollowUpDto, VersionedRefusal>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  return inClinic(actor, async (transaction) => {
    const found = await transaction.followUp.findFirst({
      where: { ...whereVisible(actor), id: followUpId },
      select: { encounterId: true },
    });
    if (!found) return err('not-found');
    const encounterId = encounterIdSchema.parse(found.encounterId);
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const where = { clinicId_id: { clinicId: actor.clinicId, id: followUpId } };
    const seen = { id: followUpId, version: baseVersion };
    const before = await findPlanned(transaction, actor, locked.value, seen);
    if (!before.ok) {
      const now = await transaction.followUp.findUniqueOrThrow({ where, select: SELECT_FOLLOW_UP });
      const about = { encounterId, objectId: followUpId, version: now.version, baseVersion };
      const isSaved = now.status === 'cancelled' && now.cancelledReason === reason;
      const isOwn =
        isSaved &&
        (await isOwnChange(transaction, actor, { type: 'follow-up.cancelled', ...about }));
      return isOwn ? ok(toFollowUp(now, new Date())) : before;
    }
    const closedAt = new Date();
    const row = await transaction.followUp.update({
      where,
      data: {
        status: 'cancelled',
        cancelledReason: reason,
        closedBy: actor.personId,
        closedAt,
        version: baseVersion + 1,
      },
      select: SELECT_FOLLOW_UP,
    });
    const after = toFollowUp(row, closedAt);
    await recordEvent(transaction, actor, {
      type: 'follow-up.cancelled',
      patientId: locked.value.patientId,
      encounterId,
      followUpId,
      version: after.version,
      before: before.value,
      after,
    });
    return ok(after);
  });
}
