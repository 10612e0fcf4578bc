import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import { whereVisible } from '@/lib/patients/access';
import type { EncounterId } from './schema';

/** An order as the note and the signed record tell it. */
export type RecordedOrder = {
  readonly id: string;
  readonly testId: string;
  readonly status: string;
  readonly urgency: string;
  readonly reason: string;
  readonly appropriateness: string | null;
  readonly rule: string | null;
  readonly resultText: string | null;
  readonly cancelledReason: string | null;
  readonly orderedBy: string;
  readonly orderedAt: string;
};

export async function recordedOrders(
  transaction: Transaction,
  actor: Actor,
  encounterId: EncounterId,
): Promise<readonly RecordedOrder[]> {
  const rows = await transaction.testOrder.findMany({
    where: { ...whereVisible(actor), encounterId },
    select: {
      id: true,
      testId: true,
      status: true,
      urgency: true,
      reason: true,
      appropriateness: true,
      rule: true,
      resultText: true,
      cancelledReason: true,
      orderedAt: true,
      orderer: { select: { displayName: true } },
    },
    orderBy: [{ orderedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ orderer, orderedAt, ...row }) => ({
    ...row,
    orderedBy: orderer.displayName,
    orderedAt: orderedAt.toISOString(),
  }));
}
