import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { lockEncounter } from '@/lib/encounters/lock-encounter';
import type { WriteRefusal } from '@/lib/encounters/refusal';
import type { EncounterId } from '@/lib/encounters/schema';
import { err, ok, type Result } from '@/lib/result';
import { dayAfter } from './calendar';
import type { FollowUpPlan } from './schema';
import { SELECT_FOLLOW_UP, toFollowUp } from './to-dto';
import type { FollowUpDto } from './types';

const LONGEST_PLAN_DAYS = 5 * 366;

/** Plans a look back on a day; for an open encounter and for a signed one. */
export async function planFollowUp(
  actor: Actor,
  encounterId: EncounterId,
  input: FollowUpPlan,
): Promise<Result<FollowUpDto, WriteRefusal>> {
  const now = new Date();
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const { idempotencyKey: key, dueOn, reason } = input;
    const body = { command: 'plan-follow-up', encounterId, dueOn, reason };
    return once<FollowUpDto, WriteRefusal>(transaction, actor, { key, body }, async () => {
      // A day of grace: where the clinic is, it may still be the day before.
      if (dueOn < dayAfter(now, -1)) return err({ invalid: { dueOn: ['Choose a day to come'] } });
      if (dueOn > dayAfter(now, LONGEST_PLAN_DAYS)) {
        return err({ invalid: { dueOn: ['Choose a day in the next five years'] } });
      }
      const { clinicId, personId } = actor;
      const row = await transaction.followUp.create({
        data: { clinicId, encounterId, dueOn: new Date(dueOn), reason, createdBy: personId },
        select: SELECT_FOLLOW_UP,
      });
      const planned = toFollowUp(row, now);
      await recordEvent(transaction, actor, {
        type: 'follow-up.planned',
        patientId: locked.value.patientId,
        encounterId,
        followUpId: planned.id,
        version: planned.version,
        before: null,
        after: planned,
      });
      return ok(planned);
    });
  });
}
