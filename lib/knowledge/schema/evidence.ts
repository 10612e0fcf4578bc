// What is published about one finding in one condition. All studies are kept; one is preferred.
import * as z from 'zod';
import { predicateSchema } from './predicate';
import {
  citationSchema,
  dateSchema,
  idSchema,
  likelihoodRatioSchema,
  proportionSchema,
  statusSchema,
} from './primitives';

export const studyDesignSchema = z.enum([
  'systematic-review',
  'cohort',
  'cross-sectional',
  'case-control',
  'case-series',
  'guideline-consensus',
  'expert',
]);
export type StudyDesign = z.output<typeof studyDesignSchema>;

/**
 * One study's figures, in one of three forms: both likelihood ratios (or both rates), one ratio per
 * outcome, or only how often people with the condition show the finding (`sensitivity` alone, or
 * `shareByOutcome`), whose ratios then follow from the base rates of the finding.
 */
export const studySchema = z.strictObject({
  /** Unique in the file. */
  id: idSchema,
  source: idSchema,
  /** Page, table or section; the printed figure quoted in short where it helps. */
  locator: z.string().min(1),
  sensitivity: proportionSchema.optional(),
  specificity: proportionSchema.optional(),
  likelihoodRatioPositive: likelihoodRatioSchema.optional(),
  likelihoodRatioNegative: likelihoodRatioSchema.optional(),
  /** Outcomes of the finding that count as positive; default ["present"]. */
  positiveOutcomes: z.array(z.string()).min(1).optional(),
  /** One ratio per outcome (age bands, levels); replaces the positive/negative pair. */
  likelihoodRatioByOutcome: z.record(z.string(), likelihoodRatioSchema).optional(),
  /** Share of each outcome among people with the condition, who alone were studied; makes 1. */
  shareByOutcome: z.record(z.string(), proportionSchema).optional(),
  /** Fields computed from the printed ones rather than printed. */
  derived: z.array(z.string()),
  sampleSize: z.number().int().positive().optional(),
  population: z.string().min(3),
  setting: z.string().min(3),
  referenceStandard: z.string().min(2),
  design: studyDesignSchema,
  riskOfBias: z.enum(['low', 'moderate', 'high', 'unclear']),
  status: statusSchema,
  note: z.string().optional(),
  since: dateSchema,
});
export type Study = z.output<typeof studySchema>;

/** data/evidence/<condition>/<finding>.json */
export const evidenceSchema = z.strictObject({
  condition: idSchema,
  finding: idSchema,
  studies: z.array(studySchema).min(1),
  /** The study that scores, and why this one. */
  preferred: idSchema,
  preferredBecause: z.string().min(5),
  /** Needed when a ratio lies outside 0.05 to 20, or the base rates disagree (|ln Z| > 0.3). */
  note: z.string().optional(),
  /** Lets a single study score outside 0.1 to 10; must say why. */
  uncappedBecause: z.string().optional(),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** What a rule counts: outcomes of one finding, or a combination of answers under a name of its own. */
const jointRuleMemberSchema = z.union([
  z.strictObject({ finding: idSchema, outcomes: z.array(z.string()).min(1) }),
  z.strictObject({ label: z.string().min(3), when: predicateSchema }),
]);
export type JointRuleMember = z.output<typeof jointRuleMemberSchema>;

/**
 * data/joint-rules/<id>.json: a published cluster. When at least `minimumAnswered` members are
 * answered, the ratio for the count replaces the findings of every member and the listed groups, but for
 * those it `keeps`. A combination must hold on one side: two hips together make no sign.
 */
export const jointRuleSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  condition: idSchema,
  /** The rule speaks only of people for whom this is known to be true. */
  appliesWhen: predicateSchema.optional(),
  members: z.array(jointRuleMemberSchema).min(1),
  minimumAnswered: z.number().int().positive(),
  /** Ranges of the count of positive members that partition 0..members. */
  counts: z
    .array(
      z.strictObject({
        from: z.number().int().min(0),
        to: z.number().int().min(0),
        likelihoodRatio: likelihoodRatioSchema,
        /** P(count in this range | condition absent). */
        baseRate: z.number().gt(0).lt(1),
      }),
    )
    .min(2),
  replacesGroups: z.array(idSchema),
  /** Findings of its members that keep their own weight, because the rule says little about them. */
  keeps: z.array(idSchema).optional(),
  citation: citationSchema,
  status: statusSchema,
  design: studyDesignSchema,
  sampleSize: z.number().int().positive().optional(),
  population: z.string(),
  note: z.string().optional(),
  /** A published pre-test/post-test pair the engine must reproduce. */
  published: z
    .array(
      z.strictObject({
        pretest: z.number().gt(0).lt(1),
        count: z.number().int(),
        posttest: z.number().gt(0).lt(1),
        tolerance: z.number().positive(),
      }),
    )
    .optional(),
});
export type JointRule = z.output<typeof jointRuleSchema>;

/** data/dependence-groups/<id>.json: findings that measure the same thing. */
export const dependenceGroupSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(3),
  /** Geometric factor on the 2nd, 3rd ... log weight, strongest first. */
  discount: z.number().min(0).max(1),
  /** Largest combined ratio the group may reach in either direction. */
  maximumRatio: z.number().gt(1),
  rationale: z.string().min(10),
  citations: z.array(citationSchema),
  status: statusSchema,
});
export type DependenceGroup = z.output<typeof dependenceGroupSchema>;

/** data/rejected-rules/<id>.json: a published rule or sign that Iliac does not use, with the reason. */
export const rejectedRuleSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(5),
  conditions: z.array(idSchema),
  reason: z.string().min(20),
  citations: z.array(citationSchema).min(1),
});
export type RejectedRule = z.output<typeof rejectedRuleSchema>;
