import type * as z from 'zod';
import type { FieldErrors } from '@/lib/result';

/** Why a form was not accepted: one sentence for the whole, and messages by field. */
export type FormProblem = {
  readonly message: string | null;
  readonly fields: FieldErrors;
};

export function problem(message: string): FormProblem {
  return { message, fields: {} };
}

/** The messages of a failed parse, each at its field; a field that nobody asked for is one too. */
export function invalid(error: z.ZodError): FormProblem {
  const fields = new Map<string, readonly string[]>();
  let message: string | null = null;
  for (const issue of error.issues) {
    const names = fieldsOf(issue);
    if (names.length === 0) message ??= issue.message;
    for (const name of names) fields.set(name, [...(fields.get(name) ?? []), issue.message]);
  }
  return { message, fields: Object.fromEntries(fields) };
}

function fieldsOf({ path, ...issue }: z.core.$ZodIssue): readonly string[] {
  const [field] = path;
  if (field !== undefined) return [String(field)];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}
