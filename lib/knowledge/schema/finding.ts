// A finding is anything that can be asked, examined or measured. Whatever its kind, it has a fixed
// list of outcomes with one base rate each: the engine knows nothing else about it.
import * as z from 'zod';
import { predicateSchema } from './predicate';
import { citationSchema, complaintIdSchema, idSchema, statusSchema } from './primitives';

export const FINDING_SECTIONS = [
  'person',
  'complaint',
  'pain-behaviour',
  'lifestyle',
  'family-history',
  'medications',
  'medical-history',
  'red-flags',
  'inspection',
  'palpation',
  'range-of-motion',
  'neurology',
  'special-tests',
  'laboratory',
  'imaging',
] as const;
export const findingSectionSchema = z.enum(FINDING_SECTIONS);
export type FindingSection = z.output<typeof findingSectionSchema>;

/**
 * P(outcome | none of the conditions that bear on it). For a measure the outcomes are bands
 * [atLeast, below); for a choice they are the options; a binary finding has exactly present and absent.
 */
export const outcomeSchema = z.strictObject({
  id: z.string().min(1).max(40),
  label: z.string().min(1),
  baseRate: z.number().gt(0).lt(1),
  atLeast: z.number().optional(),
  below: z.number().optional(),
});
export type Outcome = z.output<typeof outcomeSchema>;

/** data/findings/<id>.json */
export const findingSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  /** As the clinician asks it, or the name of the manoeuvre. */
  question: z.string().min(5),
  /** How to elicit it: position, force, what counts as positive, pitfalls. */
  elicit: z.string().min(10),
  synonyms: z.array(z.string()),
  section: findingSectionSchema,
  kind: z.enum(['binary', 'measure', 'choice']),
  sided: z.boolean(),
  /** Complaints for which the form shows it; empty means always. */
  complaints: z.array(complaintIdSchema),
  /** Shown without opening "more": the short path through the form. */
  core: z.boolean(),
  /** Minutes it takes to ask or perform. */
  minutes: z.number().positive().max(60),
  unit: z.string().optional(),
  /** Plausible limits of a measure; outside them the value is refused. */
  range: z
    .strictObject({ min: z.number(), max: z.number(), step: z.number().positive() })
    .optional(),
  outcomes: z.array(outcomeSchema).min(2),
  baseRateBasis: z.strictObject({
    status: statusSchema,
    citations: z.array(citationSchema),
    note: z.string().min(5),
  }),
  /**
   * Measures and choices only: outcomes that count as abnormal, so that "limited, not measured"
   * can be recorded as present/absent. The label says what present means, e.g. "limited".
   */
  abnormal: z.strictObject({ label: z.string(), outcomes: z.array(z.string()).min(1) }).optional(),
  normalBand: z
    .strictObject({
      low: z.number(),
      high: z.number(),
      position: z.string(),
      /** Where low and high are the published means of these positions, not limits of normal. */
      meansByPosition: z
        .strictObject({
          supine: z.number().optional(),
          prone: z.number().optional(),
          seated: z.number().optional(),
        })
        .optional(),
      citation: citationSchema,
    })
    .optional(),
  dependenceGroup: idSchema.optional(),
  /** Asked as part of the red-flag screen; never offered for bulk negatives. */
  redFlag: z.boolean(),
  /** When not to perform it, in words. */
  contraindicated: z.string().optional(),
  /** The same as data: while it holds, the manoeuvre is not offered. */
  contraindicatedWhen: predicateSchema.optional(),
  /** How far two examiners agree beyond chance (kappa), or on a number (intraclass correlation). */
  interRaterReliability: z
    .strictObject({
      statistic: z.enum(['kappa', 'intraclass-correlation']),
      value: z.number().min(-1).max(1),
      /** 95 % interval, where printed. */
      low: z.number().min(-1).max(1).optional(),
      high: z.number().min(-1).max(1).optional(),
      citation: citationSchema,
    })
    .optional(),
});
export type Finding = z.output<typeof findingSchema>;
