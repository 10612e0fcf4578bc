// The input of what the history holds besides findings. Safe for the browser: no database.
import * as z from 'zod';
import { plainText } from '@/lib/patients/schema';
import {
  ACTIVITY_MAX_LENGTH,
  MOST_ACTIVITIES,
  RESPONSES,
  type ResponseId,
  TREATMENTS,
  type TreatmentId,
} from './words';

/** An activity in the patient's words, and how well it goes: 0 not at all, 10 as before the problem. */
const activitySchema = z.strictObject({
  text: plainText(ACTIVITY_MAX_LENGTH, 'the activity').min(1, { error: 'Name the activity' }),
  /** null: not rated. */
  score: z.number({ error: 'Choose 0 to 10' }).int().min(0).max(10).nullable(),
});
export type Activity = z.output<typeof activitySchema>;

/** A treatment that was asked about; what is not in the list was not asked. */
const treatmentSchema = z.strictObject({
  id: z.enum(Object.keys(TREATMENTS) as [TreatmentId, ...TreatmentId[]]),
  response: z.enum(Object.keys(RESPONSES) as [ResponseId, ...ResponseId[]]),
});
export type Treatment = z.output<typeof treatmentSchema>;

/** As it was measured, in the unit it was measured in; inches for feet and inches. */
const heightSchema = z
  .strictObject({ value: z.number({ error: 'Enter the height' }), unit: z.enum(['cm', 'in']) })
  .refine(({ value, unit }) => isWithin(value, unit === 'cm' ? [50, 250] : [20, 98]), {
    error: 'Height must be between 50 and 250 cm (20 and 98 in)',
  });
export type Height = z.output<typeof heightSchema>;

const weightSchema = z
  .strictObject({ value: z.number({ error: 'Enter the weight' }), unit: z.enum(['kg', 'lb']) })
  .refine(({ value, unit }) => isWithin(value, unit === 'kg' ? [10, 400] : [22, 880]), {
    error: 'Weight must be between 10 and 400 kg (22 and 880 lb)',
  });
export type Weight = z.output<typeof weightSchema>;

export const historyDetailSchema = z.strictObject({
  activities: z.array(activitySchema).max(MOST_ACTIVITIES),
  treatments: z
    .array(treatmentSchema)
    .max(Object.keys(TREATMENTS).length)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'Answer each treatment once',
    }),
  height: heightSchema.nullable(),
  weight: weightSchema.nullable(),
  /** The version the clinician saw, 0 when nothing was recorded. */
  baseVersion: z.number().int().min(0).max(2_000_000_000),
  /** The same key twice is one save. */
  idempotencyKey: z.uuid(),
});
export type HistoryDetailInput = z.output<typeof historyDetailSchema>;

/** What the columns of lists hold. */
export const activitiesSchema = historyDetailSchema.shape.activities;
export const treatmentsSchema = historyDetailSchema.shape.treatments;

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
