// Two conditions that a patient may well have at once.
import * as z from 'zod';
import { citationSchema, idSchema, statusSchema } from './primitives';

const positive = z.number().gt(0);

/**
 * data/condition-pairs/<id>.json: each of `conditions` with each of `with`. Only what stands here is weighed as a
 * pair; any other two conditions compete.
 */
export const conditionPairsSchema = z.strictObject({
  id: idSchema,
  conditions: z.array(idSchema).min(1),
  with: z.array(idSchema).min(1),
  /** Why one patient may have both. */
  because: z.string().min(20),
  /** P(both) / (P(one) P(other)) among people who present so: 1 when one says nothing of the other. */
  coOccurrence: z.strictObject({ value: positive, low: positive, high: positive }),
  citations: z.array(citationSchema).min(1),
  status: statusSchema,
  note: z.string().optional(),
});
export type ConditionPairs = z.output<typeof conditionPairsSchema>;
