import * as z from 'zod';
import { predicateSchema } from './predicate';
import {
  anatomicalSourceSchema,
  citationSchema,
  complaintIdSchema,
  idSchema,
  proportionSchema,
  settingIdSchema,
  statusSchema,
  urgencySchema,
} from './primitives';

export const MANAGEMENT_KINDS = [
  'advice',
  'exercise',
  'medication',
  'injection',
  'surgery',
  'referral',
] as const;
/** An option as information, never an order. */
export const managementOptionSchema = z.strictObject({
  kind: z.enum(MANAGEMENT_KINDS),
  text: z.string().min(10),
});
export type ManagementOption = z.output<typeof managementOptionSchema>;

/** data/conditions/<id>.json */
export const conditionSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  /** What it is called for the patient; without one the label is used. */
  plainName: z.string().min(3).optional(),
  synonyms: z.array(z.string()),
  definition: z.string().min(20),
  typicalPicture: z.string().min(20),
  epidemiology: z.string().min(10),
  /** What brings it about, in a few words each. */
  causes: z.array(z.string().min(3)).min(1),
  /** Where it is felt, and how it behaves, in one sentence each: what a comparison sets side by side. */
  painSite: z.string().min(10),
  painBehaviour: z.string().min(10),
  /** How long it usually lasts and what becomes of it. */
  naturalCourse: z.string().min(10),
  /** How much harm it does when nothing is done. */
  severity: z.strictObject({
    level: z.enum(['emergency', 'serious', 'disabling', 'self-limiting']),
    rationale: z.string().min(10),
  }),
  source: anatomicalSourceSchema,
  icd10cm: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/),
        label: z.string(),
        side: z.enum(['left', 'right', 'bilateral', 'unspecified']).optional(),
      }),
    )
    .min(1),
  icd10cmRelease: z.string(),
  /** Present when the condition must not be missed. */
  mustNotMiss: z
    .strictObject({
      /** Act at or above this probability (Pauker-Kassirer test threshold). */
      threshold: z.number().gt(0).lt(1),
      rationale: z.string().min(20),
      citation: citationSchema,
      status: statusSchema,
      screeningFindings: z.array(idSchema).min(1),
      action: z.string().min(10),
      urgency: urgencySchema,
    })
    .optional(),
  /**
   * Answers with which it cannot be, or so nearly never that asking for it only distracts: it then has no
   * probability and no open question. Once a red-flag rule fires it is considered after all.
   */
  notConsideredWhen: z
    .strictObject({
      when: predicateSchema,
      because: z.string().min(10),
      citations: z.array(citationSchema).min(1),
    })
    .optional(),
  neighbours: z.array(idSchema),
  firstTests: z.array(idSchema),
  management: z.array(managementOptionSchema).min(1),
  patientExplanation: z.string().min(20),
  citations: z.array(citationSchema).min(1),
});
export type Condition = z.output<typeof conditionSchema>;

/** data/red-flag-rules/<id>.json: fires whatever the ranking says. */
export const redFlagRuleSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(5),
  condition: idSchema,
  when: predicateSchema,
  action: z.string().min(10),
  urgency: urgencySchema,
  test: idSchema.optional(),
  guideline: z.string().min(3),
  citations: z.array(citationSchema).min(2),
  note: z.string().optional(),
});
export type RedFlagRule = z.output<typeof redFlagRuleSchema>;

/** data/priors/<setting>/<complaint>.json: share of each condition among people who present so. */
export const priorsSchema = z.strictObject({
  setting: settingIdSchema,
  complaint: complaintIdSchema,
  /** When a setting has no priors of its own yet, the one it borrows, with the reason. */
  note: z.string().optional(),
  shares: z
    .array(
      z.strictObject({
        condition: idSchema,
        share: proportionSchema,
        citation: citationSchema,
        status: statusSchema,
        note: z.string().optional(),
      }),
    )
    .min(1),
});
export type Priors = z.output<typeof priorsSchema>;

/** data/settings/<id>.json */
export const settingSchema = z.strictObject({
  id: settingIdSchema,
  label: z.string(),
  /** Own priors, or those of another setting with the reason (shown on screen). */
  priorsFrom: settingIdSchema,
  note: z.string().optional(),
});
export type Setting = z.output<typeof settingSchema>;

/** data/complaints/<id>.json */
export const complaintSchema = z.strictObject({
  id: complaintIdSchema,
  label: z.string(),
  /** Pain-site findings that imply this complaint when the input names none. */
  painSites: z.array(idSchema).min(1),
  /**
   * Findings that the complaint itself states. The starting shares are of people who have them, so
   * recorded as present they say nothing more.
   */
  states: z.array(idSchema),
});
export type Complaint = z.output<typeof complaintSchema>;
