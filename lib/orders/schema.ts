// Every input about orders. Safe for the browser.
import * as z from 'zod';
import { idSchema, sideSchema, urgencySchema } from '@/lib/knowledge/schema/primitives';
import { plainText } from '@/lib/patients/schema';

export const ORDER_REASON_MAX_LENGTH = 500;
export const RESULT_TEXT_MAX_LENGTH = 5_000;
export const REQUEST_TEXT_MAX_LENGTH = 5_000;

export const orderIdSchema = z.uuid({ error: 'Not an order id' });

/** `testId` "none" records the decision "no imaging now". */
export const orderSchema = z.strictObject({
  testId: z.union([idSchema, z.literal('none')]),
  urgency: urgencySchema,
  reason: plainText(ORDER_REASON_MAX_LENGTH, 'the reason'),
  /** What goes to whoever does the test. */
  requestText: plainText(REQUEST_TEXT_MAX_LENGTH, 'the request').default(''),
  idempotencyKey: z.uuid(),
});
export type OrderInput = z.output<typeof orderSchema>;

export const orderResultSchema = z.strictObject({
  resultText: plainText(RESULT_TEXT_MAX_LENGTH, 'the result').min(1, { error: 'Enter the result' }),
  /** What of it moves the ranking; a finding that is not stated stays not tested. */
  findings: z
    .array(
      z.strictObject({
        findingId: idSchema,
        side: sideSchema.nullable(),
        state: z.enum(['present', 'absent']),
      }),
    )
    .max(60)
    .default([]),
  baseVersion: z.number().int().min(0),
});
export type OrderResult = z.output<typeof orderResultSchema>;

export const orderReviewSchema = z.strictObject({
  note: plainText(ORDER_REASON_MAX_LENGTH, 'what follows').min(1, {
    error: 'Say what follows from it, even if nothing does',
  }),
  baseVersion: z.number().int().min(0),
});
export type OrderReview = z.output<typeof orderReviewSchema>;

export const orderCancellationSchema = z.strictObject({
  reason: plainText(ORDER_REASON_MAX_LENGTH, 'the reason').min(1, {
    error: 'Say why it is cancelled',
  }),
  baseVersion: z.number().int().min(0),
});
export type OrderCancellation = z.output<typeof orderCancellationSchema>;
