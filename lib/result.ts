/**
 * An expected outcome as a value: either the answer or one of a small union of reasons.
 * Bugs throw; outcomes a clinician can cause are returned.
 */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Reason };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function err<const Reason>(error: Reason): Result<never, Reason> {
  return { ok: false, error };
}

/** Messages by form field, in the words the clinician reads. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;
