// The small words every knowledge file is made of: ids, numbers with intervals, and how far to trust them.
import * as z from 'zod';

/** Kebab-case id, equal to the name of the file that holds the entry. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Use kebab-case: lower-case letters, digits, hyphens',
  })
  .max(80);

/** An ISO date (yyyy-mm-dd). */
export const dateSchema = z.iso.date();

/** The four anatomical sources the pain can come from. */
export const anatomicalSourceSchema = z.enum(['hip', 'lumbar-spine', 'sacroiliac', 'other']);
export type AnatomicalSource = z.output<typeof anatomicalSourceSchema>;

/** Where the patient feels it: the way prevalence is published. */
export const complaintIdSchema = z.enum(['low-back', 'hip', 'buttock-leg']);
export type ComplaintId = z.output<typeof complaintIdSchema>;

export const settingIdSchema = z.enum([
  'primary-care',
  'physiotherapy',
  'sports-medicine',
  'orthopaedics',
  'rheumatology',
  'emergency',
]);
export type SettingId = z.output<typeof settingIdSchema>;

export const sideSchema = z.enum(['left', 'right']);
export type Side = z.output<typeof sideSchema>;

/**
 * How an entry was obtained. `verified`: the publication's own text, at least its abstract, was
 * opened when the entry was written. `secondary`: the figure was read in a review, a summary or
 * another page about the publication. `expert-estimate`: nobody has published it; the interval
 * must be wide and the screen says so.
 */
export const statusSchema = z.enum(['verified', 'secondary', 'expert-estimate']);
export type Status = z.output<typeof statusSchema>;

export const urgencySchema = z.enum(['emergency', 'same-day', 'urgent', 'routine']);
export type Urgency = z.output<typeof urgencySchema>;

/** A probability or share, 0 to 1, with its 95 % interval where one is known. */
export const proportionSchema = z.strictObject({
  value: z.number().min(0).max(1),
  low: z.number().min(0).max(1).optional(),
  high: z.number().min(0).max(1).optional(),
});
export type Proportion = z.output<typeof proportionSchema>;

/** A likelihood ratio (> 0) with its 95 % interval where one is known. */
export const likelihoodRatioSchema = z.strictObject({
  value: z.number().positive().max(1000),
  low: z.number().positive().optional(),
  high: z.number().positive().optional(),
});
export type LikelihoodRatio = z.output<typeof likelihoodRatioSchema>;

/** One place in one source: which source, and where in it. */
export const citationSchema = z.strictObject({
  source: idSchema,
  locator: z.string().min(1),
  note: z.string().optional(),
});
export type Citation = z.output<typeof citationSchema>;
