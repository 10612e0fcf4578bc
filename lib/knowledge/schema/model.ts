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
  /** Factor on the log ratio by study design, 0 to 1. */
  designShrinkage: z.record(studyDesignSchema, parameterSchema),
});
export type Model = z.output<typeof modelSchema>;
