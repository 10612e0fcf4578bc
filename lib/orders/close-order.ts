import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { isOwnChange } from '@/lib/audit/own-change';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import { touchEncounter } from '@/lib/encounters/save-answer';
import { encounterIdSchema } from '@/lib/encounters/schema';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import { recordShown } from './record-shown';
import type { OrderCancellation, OrderResult } from './schema';
import { SELECT_ORDER, toOrder } from './to-dto';
import type { OrderDto } from './types';

type Closing =
  | { readonly status: 'resulted'; readonly resultText: string }
  | { readonly status: 'cancelled'; readonly cancelledReason: string };

/**
 * Enters the result of an order; also after signing, because results come when they come. What it showed is recorded
 * with it, in the same transaction, as long as the record is open.
 */
export async function recordResult(
  actor: Actor,
  orderId: string,
  { resultText, findings, baseVersion }: OrderResult,
): Promise<Result<OrderDto, VersionedRefusal>> {
  return close(actor, orderId, baseVersion, { status: 'resulted', resultText }, findings);
}

/** Takes an order back; it stays in the record with the reason. */
export async function cancelOrder(
  actor: Actor,
  orderId: string,
  { reason, baseVersion }: OrderCancellation,
): Promise<Result<OrderDto, VersionedRefusal>> {
  return close(actor, orderId, baseVersion, { status: 'cancelled', cancelledReason: reason });
}

async function close(
  actor: Actor,
  orderId: string,
  baseVersion: number,
  closing: Closing,
  findings: OrderResult['findings'] = [],
): Promise<Result<OrderDto, VersionedRefusal>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounterOf(transaction, actor, orderId);
    if (!locked.ok) return locked;
    const where = { clinicId_id: { clinicId: actor.clinicId, id: orderId } };
    const before = await transaction.testOrder.findUniqueOrThrow({ where, select: SELECT_ORDER });
    // A closed order has another version too; said apart from it, in case a client sends that one.
    if (before.version !== baseVersion || before.status !== 'ordered') {
      const { version } = before;
      const encounterId = locked.value.id;
      const change = {
        type: eventOf(closing),
        encounterId,
        objectId: orderId,
        version,
        baseVersion,
      };
      const isOwn = isClosedSo(before, closing) && (await isOwnChange(transaction, actor, change));
      return isOwn ? ok(toOrder(before)) : err('changed-meanwhile');
    }
    if (closing.status === 'resulted' && before.testId === 'none') {
      return err({ invalid: { resultText: ['"No imaging now" has no result'] } });
    }
    const shown = await recordShown(transaction, actor, locked.value, before.testId, findings);
    if (!shown.ok) return shown;
    const row = await transaction.testOrder.update({
      where,
      data: {
        ...closing,
        closedBy: actor.personId,
        closedAt: new Date(),
        version: baseVersion + 1,
      },
      select: SELECT_ORDER,
    });
    const after = toOrder(row);
    if (locked.value.status === 'open') await touchEncounter(transaction, actor, locked.value);
    await recordEvent(transaction, actor, {
      type: eventOf(closing),
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

function eventOf({ status }: Closing): 'order.resulted' | 'order.cancelled' {
  return status === 'resulted' ? 'order.resulted' : 'order.cancelled';
}

function isClosedSo(
  before: Pick<OrderDto, 'resultText' | 'cancelledReason'> & { readonly status: string },
  closing: Closing,
): boolean {
  if (before.status !== closing.status) return false;
  return closing.status === 'resulted'
    ? before.resultText === closing.resultText
    : before.cancelledReason === closing.cancelledReason;
}

export async function lockEncounterOf(
  transaction: Transaction,
  actor: Actor,
  orderId: string,
): Promise<Result<LockedEncounter, 'not-found' | 'not-allowed'>> {
  const order = await transaction.testOrder.findFirst({
    where: { ...whereVisible(actor), id: orderId },
    select: { encounterId: true },
  });
  if (!order) return err('not-found');
  return lockEncounter(transaction, actor, encounterIdSchema.parse(order.encounterId));
}
