// The few numbers of the model itself. They are data, so that a reader can see and cite them.
import * as z from 'zod';
import { studyDesignSchema } from './evidence';
import { citationSchema, statusSchema } from './primitives';

const parameterSchema = z.strictObject({
  value: z.number(),
  rationale: z.string().min(10),
  citations: z.array(citationSchema),
  status: statusSchema,
});

/** data/model.json */
export const modelSchema = z.strictObject({
  /** Share of "none of the listed conditions" before any answer. */
  noneShare: parameterSchema,
  defaultDiscount: parameterSchema,
  defaultMaximumGroupRatio: parameterSchema,
  /** Single-study ratios are held within 1/x to x. */
  singleStudyRatioCap: parameterSchema,
  /** Standard error of a log ratio without a published interval. */
  defaultLogRatioStandardError: parameterSchema,
  /** Standard error of a log ratio that is an expert estimate. */
  expertLogRatioStandardError: parameterSchema,
  /** Standard error of a log base rate, where a ratio is a share in the condition over it. */
  baseRateLogStandardError: parameterSchema,
  defaultLogPriorStandardError: parameterSchema,
  smallSampleBelow: parameterSchema,
  smallSampleShrinkage: parameterSchema,
  /** Agreement between examiners (kappa, intraclass correlation) from which a finding counts in full. */
  fullWeightAgreement: parameterSchema,
  /** Least factor on the log ratio of a finding that examiners do not agree on. */
  leastAgreementFactor: parameterSchema,
  /** How likely an equivocal answer is to be a positive one, 0.5 to 1; 0.5 says nothing. */
  equivocalAsPresent: parameterSchema,
  /** Share of present findings that "the rest of this block is negative" passes over. */
  missedInBulk: parameterSchema,
  /** Factor on the log ratio by study design, 0 to 1. */
  designShrinkage: z.record(studyDesignSchema, parameterSchema),
});
export type Model = z.output<typeof modelSchema>;
