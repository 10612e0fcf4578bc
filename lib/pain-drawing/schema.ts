// The input of a pain drawing. Safe for the browser: no database.
import * as z from 'zod';
import { idSchema, sideSchema } from '@/lib/knowledge/schema/primitives';
import { SENSATIONS } from './sensation';

const sensationSchema = z.enum(SENSATIONS, { error: 'Choose what is felt there' });

/** A region of the knowledge base; the side is null in the midline. */
export const spotSchema = z.strictObject({ region: idSchema, side: sideSchema.nullable() });
export type Spot = z.output<typeof spotSchema>;

export const markSchema = spotSchema.extend({ sensation: sensationSchema });
export type Mark = z.output<typeof markSchema>;

const MAX_MARKS = 300;

/** The whole drawing. A spot without a mark was not shown by the patient; that is not "no pain there". */
export const painDrawingSchema = z.strictObject({
  marks: z.array(markSchema).max(MAX_MARKS, { error: 'Too many marks' }),
  /** The one place that hurts most; null when it was not asked. */
  worst: spotSchema.nullable(),
  /** The version the clinician saw, 0 when nothing was drawn. */
  baseVersion: z.number().int().min(0).max(2_000_000_000),
  /** The same key twice is one save. */
  idempotencyKey: z.uuid(),
});
export type PainDrawingInput = z.output<typeof painDrawingSchema>;
