// Every input about orders. Safe for the browser.
import * as z from 'zod';
import { idSchema, urgencySchema } from '@/lib/knowledge/schema/primitives';
import { plainText } from '@/lib/patients/schema';

export const ORDER_REASON_MAX_LENGTH = 500;
export const RESULT_TEXT_MAX_LENGTH = 5_000;

export const orderIdSchema = z.uuid({ error: 'Not an order id' });

/** `testId` "none" records the decision "no imaging now". */
export const orderSchema = z.strictObject({
  testId: z.union([idSchema, z.literal('none')]),
  urgency: urgencySchema,
  reason: plainText(ORDER_REASON_MAX_LENGTH, 'the reason'),
  idempotencyKey: z.uuid(),
});
export type OrderInput = z.output<typeof orderSchema>;

export const orderResultSchema = z.strictObject({
  resultText: plainText(RESULT_TEXT_MAX_LENGTH, 'the result').min(1, { error: 'Enter the result' }),
  baseVersion: z.number().int().min(0),
});
export type OrderResult = z.output<typeof orderResultSchema>;

export const orderCancellationSchema = z.strictObject({
  reason: plainText(ORDER_REASON_MAX_LENGTH, 'the reason').min(1, {
    error: 'Say why it is cancelled',
  }),
  baseVersion: z.number().int().min(0),
});
export type OrderCancellation = z.output<typeof orderCancellationSchema>;
