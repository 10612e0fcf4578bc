import 'server-only';
import type { Actor } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { EncounterId } from '@/lib/encounters/schema';
import { whereVisible } from '@/lib/patients/access';
import type { PatientId } from '@/lib/patients/schema';
import { SELECT_ORDER, toOrder, toStatus } from './to-dto';
import type { EarlierTest, OrderDto } from './types';

/** The orders of an encounter, in the order they were placed; none when the actor may not see it. */
export async function listOrders(
  actor: Actor,
  encounterId: EncounterId,
): Promise<readonly OrderDto[]> {
  return inClinic(actor, async (transaction) => {
    const rows = await transaction.testOrder.findMany({
      where: { ...whereVisible(actor), encounterId },
      select: SELECT_ORDER,
      orderBy: [{ orderedAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(toOrder);
  });
}

/** Tests of a patient in other encounters of the clinic since a day, the latest first; cancelled ones are none. */
export async function listEarlierTests(
  actor: Actor,
  { patientId, notIn, since }: { patientId: PatientId; notIn: EncounterId; since: Date },
): Promise<readonly EarlierTest[]> {
  return inClinic(actor, async (transaction) => {
    const rows = await transaction.testOrder.findMany({
      where: {
        ...whereVisible(actor),
        encounter: { patientId },
        encounterId: { not: notIn },
        orderedAt: { gte: since },
        status: { not: 'cancelled' },
        testId: { not: 'none' },
      },
      select: { testId: true, status: true, orderedAt: true, resultText: true },
      orderBy: [{ orderedAt: 'desc' }, { id: 'asc' }],
    });
    return rows.map(({ orderedAt, status, ...row }) => ({
      ...row,
      status: toStatus(status),
      orderedAt: orderedAt.toISOString(),
    }));
  });
}
