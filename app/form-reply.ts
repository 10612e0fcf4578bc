import * as z from 'zod';
import type { FieldErrors } from '@/lib/result';

/** Why a form was not accepted: one sentence for the whole, and messages by field. */
export type FormProblem = {
  readonly message: string | null;
  readonly fields: FieldErrors;
};

export function problem(message: string): FormProblem {
  return { message, fields: {} };
}

/** The messages of a failed parse, each at its field. */
export function invalid(error: z.ZodError): FormProblem {
  const { formErrors, fieldErrors } = z.flattenError(error);
  return { message: formErrors[0] ?? null, fields: fieldErrors as FieldErrors };
}
