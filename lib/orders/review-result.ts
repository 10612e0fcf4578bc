import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { isOwnChange } from '@/lib/audit/own-change';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import { touchEncounter } from '@/lib/encounters/save-answer';
import { err, ok, type Result } from '@/lib/result';
import { lockEncounterOf } from './close-order';
import type { OrderReview } from './schema';
import { SELECT_ORDER, toOrder } from './to-dto';
import type { OrderDto } from './types';

/** Says that a result was seen and what follows from it; also after signing. Once, and for good. */
export async function reviewResult(
  actor: Actor,
  orderId: string,
  { note, baseVersion }: OrderReview,
): Promise<Result<OrderDto, VersionedRefusal>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounterOf(transaction, actor, orderId);
    if (!locked.ok) return locked;
    const where = { clinicId_id: { clinicId: actor.clinicId, id: orderId } };
    const before = await transaction.testOrder.findUniqueOrThrow({ where, select: SELECT_ORDER });
    if (before.version !== baseVersion || before.status !== 'resulted') {
      const { version } = before;
      const about = { encounterId: locked.value.id, objectId: orderId, version, baseVersion };
      const isSaved = before.status === 'reviewed' && before.reviewNote === note;
      const isOwn =
        isSaved && (await isOwnChange(transaction, actor, { type: 'order.reviewed', ...about }));
      return isOwn ? ok(toOrder(before)) : err('changed-meanwhile');
    }
    const row = await transaction.testOrder.update({
      where,
      data: {
        status: 'reviewed',
        reviewNote: note,
        reviewedBy: actor.personId,
        reviewedAt: new Date(),
        version: baseVersion + 1,
      },
      select: SELECT_ORDER,
    });
    const after = toOrder(row);
    if (locked.value.status === 'open') await touchEncounter(transaction, actor, locked.value);
    await recordEvent(transaction, actor, {
      type: 'order.reviewed',
      patientId: locked.value.patientId,
      encounterId: locked.value.id,
      orderId,
      version: after.version,
      before: toOrder(before),
      after,
    });
    return ok(after);
  });
}
