// The small checks that input parsing is made of. Each says which field is wrong and what to write.
import type { InputError } from './types';

const MAX_SHOWN = 60;
const MAX_SUGGESTION_LENGTH = 80;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One error for each key that has no meaning here: a misspelt key must not pass for "not recorded". */
export function unknownKeys(
  record: Record<string, unknown>,
  known: readonly string[],
  path: string,
): InputError[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .slice(0, 5)
    .map((key) => ({
      field: `${path}${path ? '.' : ''}${named(key)}`,
      message: `Unknown field${suggestion(key, known)} Known are: ${known.join(', ')}.`,
    }));
}

/** A blank name in quotes: an error must name its field. */
function named(key: string): string {
  return key.trim() === '' ? `"${shown(key)}"` : shown(key);
}

/** The value if it is one of the choices; otherwise an error that lists them. */
export function oneOf<const Choice extends string>(
  field: string,
  value: unknown,
  choices: readonly Choice[],
  errors: InputError[],
): Choice | undefined {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    const given = typeof value === 'string' ? ` "${shown(value)}" is none of them.` : '';
    errors.push({ field, message: `Give one of: ${choices.join(', ')}.${given}` });
  }
  return found;
}

/** " ; did you mean x?" when a known word is near enough, otherwise a full stop. */
export function suggestion(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found ? `; did you mean ${found}?` : '.';
}

/** Text from outside, short and without control characters, fit for one line of an error. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const clean = text.slice(0, MAX_SHOWN).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
  return text.length > MAX_SHOWN ? `${clean}…` : clean;
}

/** The known word with the smallest edit distance, if that is under a third of the length. */
function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_SUGGESTION_LENGTH) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
