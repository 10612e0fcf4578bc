import * as z from 'zod';
import { dateSchema, idSchema } from './primitives';

/** data/sources/<id>.json: one publication, guideline or stated judgement. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(5),
  authors: z.string().min(2),
  /** Of publication; absent when what was read shows none. Never assumed. */
  year: z.number().int().min(1900).max(2100).optional(),
  kind: z.enum([
    'systematic-review',
    'meta-analysis',
    'diagnostic-accuracy-study',
    'cohort',
    'case-control',
    'cross-sectional',
    'guideline',
    'consensus',
    'narrative-review',
    'classification',
    'textbook',
    'expert-estimate',
  ]),
  /** Journal, publisher or issuing body. */
  publishedIn: z.string().optional(),
  doi: z.string().optional(),
  pmid: z.string().optional(),
  url: z.url().optional(),
  /** Where the figures were read, when that is not the publication itself. */
  seenAt: z.url().optional(),
  accessed: dateSchema,
  licence: z.string().optional(),
  note: z.string().optional(),
});
export type Source = z.output<typeof sourceSchema>;
