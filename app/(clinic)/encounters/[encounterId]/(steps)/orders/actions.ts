'use server';

import { refresh } from 'next/cache';
import { encounterProblem } from '@/app/(clinic)/encounters/[encounterId]/encounter-problem';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { requirePermission } from '@/lib/auth/session';
import { encounterIdSchema } from '@/lib/encounters/schema';
import { cancelOrder, placeOrder, recordResult } from '@/lib/orders/commands';
import {
  orderCancellationSchema,
  orderIdSchema,
  orderResultSchema,
  orderSchema,
} from '@/lib/orders/schema';

/** null when placed. */
export async function placeOrderAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = encounterIdSchema.safeParse(encounterId);
  const order = orderSchema.safeParse(input);
  if (!id.success) return problem('This encounter does not exist');
  if (!order.success) return invalid(order.error);
  const placed = await placeOrder(actor, id.data, order.data);
  if (!placed.ok) return encounterProblem(placed.error);
  refresh();
  return null;
}

/** null when saved. */
export async function recordResultAction(
  orderId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = orderIdSchema.safeParse(orderId);
  const result = orderResultSchema.safeParse(input);
  if (!id.success) return problem('This order does not exist');
  if (!result.success) return invalid(result.error);
  const recorded = await recordResult(actor, id.data, result.data);
  if (!recorded.ok) return encounterProblem(recorded.error);
  refresh();
  return null;
}

/** null when cancelled. */
export async function cancelOrderAction(
  orderId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = orderIdSchema.safeParse(orderId);
  const cancellation = orderCancellationSchema.safeParse(input);
  if (!id.success) return problem('This order does not exist');
  if (!cancellation.success) return invalid(cancellation.error);
  const cancelled = await cancelOrder(actor, id.data, cancellation.data);
  if (!cancelled.ok) return encounterProblem(cancelled.error);
  refresh();
  return null;
}
