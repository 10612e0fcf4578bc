import 'server-only';
import type { Actor } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { EncounterId } from '@/lib/encounters/schema';
import { whereVisible } from '@/lib/patients/access';
import { SELECT_ORDER, toOrder } from './to-dto';
import type { OrderDto } from './types';

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
