import type { Prisma } from '@/lib/db/generated/client';
import { urgencySchema } from '@/lib/knowledge/schema/primitives';
import type { OrderDto, OrderStatus } from './types';

export const SELECT_ORDER = {
  id: true,
  testId: true,
  status: true,
  urgency: true,
  appropriateness: true,
  rule: true,
  reason: true,
  resultText: true,
  cancelledReason: true,
  requestText: true,
  reviewNote: true,
  reviewedAt: true,
  orderedAt: true,
  version: true,
  orderer: { select: { displayName: true } },
  reviewer: { select: { displayName: true } },
} satisfies Prisma.TestOrderSelect;

type OrderRow = Prisma.TestOrderGetPayload<{ select: typeof SELECT_ORDER }>;

export function toOrder({ orderer, orderedAt, reviewer, reviewedAt, ...row }: OrderRow): OrderDto {
  return {
    ...row,
    status: toStatus(row.status),
    urgency: urgencySchema.parse(row.urgency),
    orderedBy: orderer.displayName,
    orderedAt: orderedAt.toISOString(),
    reviewedBy: reviewer?.displayName ?? null,
    reviewedAt: reviewedAt?.toISOString() ?? null,
  };
}

const STATUSES: readonly OrderStatus[] = ['ordered', 'resulted', 'reviewed', 'cancelled'];

export function toStatus(status: string): OrderStatus {
  return STATUSES.find((known) => known === status) ?? 'ordered';
}
