'use server';

import { changeRecord } from '@/app/(clinic)/encounters/[encounterId]/change-record';
import type { FormProblem } from '@/app/form-reply';
import { encounterIdSchema } from '@/lib/encounters/schema';
import { cancelOrder, placeOrder, recordResult, reviewResult } from '@/lib/orders/commands';
import {
  orderCancellationSchema,
  orderIdSchema,
  orderResultSchema,
  orderReviewSchema,
  orderSchema,
} from '@/lib/orders/schema';

/** null when placed. */
export async function placeOrderAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: orderSchema,
    change: placeOrder,
  });
}

/** null when saved. */
export async function recordResultAction(
  orderId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(orderId, input, {
    idSchema: orderIdSchema,
    schema: orderResultSchema,
    change: recordResult,
  });
}

/** null when saved. */
export async function reviewResultAction(
  orderId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(orderId, input, {
    idSchema: orderIdSchema,
    schema: orderReviewSchema,
    change: reviewResult,
  });
}

/** null when cancelled. */
export async function cancelOrderAction(
  orderId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(orderId, input, {
    idSchema: orderIdSchema,
    schema: orderCancellationSchema,
    change: cancelOrder,
  });
}
