// What every command line of ours has in common: JSON in, one line on standard error when it is refused.
import type { InputError } from '@/lib/engine/types';
import { err, type Result } from '@/lib/result';

/** Errors beyond these are counted, not listed: one line must stay readable. */
const MAX_ERRORS_SHOWN = 5;

export const STANDARD_INPUT = 0;

/** A byte order mark before the JSON is no mistake. */
export function parseJson(text: string): Result<unknown, string> {
  try {
    return { ok: true, value: JSON.parse(withoutByteOrderMark(text)) };
  } catch (error) {
    if (error instanceof SyntaxError) return err(`Not JSON: ${oneLine(error.message)}`);
    throw error;
  }
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Every faulty field, up to a readable number. */
export function inOneLine(errors: readonly InputError[]): string {
  const shown = errors
    .slice(0, MAX_ERRORS_SHOWN)
    .map(({ field, message }) => `${field}: ${message}`);
  const more = errors.length - shown.length;
  return oneLine([...shown, ...(more > 0 ? [`and ${more} more.`] : [])].join(' '));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** A file that cannot be read is the caller's mistake; anything else is a bug and keeps its trace. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
