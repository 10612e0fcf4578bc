// A small closed language for rules: red flags and imaging scenarios are combinations of answers.
import * as z from 'zod';
import { complaintIdSchema, idSchema } from './primitives';

/**
 * True, false or unknown (a finding that was not answered). `finding` + `is`: one of these outcomes
 * was recorded, on either side. `atLeast`/`below`: the recorded number. `condition` predicates look
 * at the assessment, so they are allowed in imaging rules only.
 */
export type Predicate =
  | { finding: string; is: string[] }
  | { finding: string; atLeast?: number | undefined; below?: number | undefined }
  | { complaint: 'low-back' | 'hip' | 'buttock-leg' }
  | { condition: string; probabilityAtLeast: number }
  | { condition: string; rankAtMost: number }
  | { condition: string; mustNotMiss: 'flagged' }
  | { anyMustNotMissFlagged: boolean }
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }
  | { atLeast: number; of: Predicate[] };

export const predicateSchema: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z.strictObject({ finding: idSchema, is: z.array(z.string()).min(1) }),
    z.strictObject({
      finding: idSchema,
      atLeast: z.number().optional(),
      below: z.number().optional(),
    }),
    z.strictObject({ complaint: complaintIdSchema }),
    z.strictObject({ condition: idSchema, probabilityAtLeast: z.number().gt(0).lt(1) }),
    z.strictObject({ condition: idSchema, rankAtMost: z.number().int().positive() }),
    z.strictObject({ condition: idSchema, mustNotMiss: z.literal('flagged') }),
    z.strictObject({ anyMustNotMissFlagged: z.boolean() }),
    z.strictObject({ all: z.array(predicateSchema).min(1) }),
    z.strictObject({ any: z.array(predicateSchema).min(1) }),
    z.strictObject({ not: predicateSchema }),
    z.strictObject({ atLeast: z.number().int().positive(), of: z.array(predicateSchema).min(2) }),
  ]),
);
