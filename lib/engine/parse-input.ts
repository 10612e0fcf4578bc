// From anything at all to an AssessmentInput, or to every reason why not, each naming its field.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { complaintIdSchema, settingIdSchema } from '@/lib/knowledge/schema/primitives';
import { err, ok, type Result } from '@/lib/result';
import { isRecord, oneOf, unknownKeys } from './input-errors';
import { parseObservation } from './parse-observation';
import type { AssessmentInput, InputError, Observation } from './types';

/** More than the whole vocabulary on both sides; anything longer is no clinical record. */
const MAX_FINDINGS = 1000;
const KEYS = ['setting', 'ageYears', 'sex', 'complaint', 'findings'];
const SEXES = ['female', 'male'] as const;

/**
 * Checks every field against the knowledge base. The result is normalised: findings sorted by id and
 * side, complaints sorted and once each, nothing undefined; equal cases give equal values.
 */
export function parseInput(
  knowledge: KnowledgeBase,
  input: unknown,
): Result<AssessmentInput, InputError[]> {
  if (!isRecord(input)) return err([{ field: 'input', message: 'Give one JSON object.' }]);
  const errors: InputError[] = unknownKeys(input, KEYS, '');
  const setting = oneOf('setting', input.setting, settingIdSchema.options, errors);
  const ageYears = parseAge(knowledge, input.ageYears, errors);
  const sex = input.sex === undefined ? undefined : oneOf('sex', input.sex, SEXES, errors);
  const complaint = parseComplaint(input.complaint, errors);
  const findings = parseFindings(knowledge, input.findings, errors);
  refuseTwice(findings, 'age', ageYears, errors);
  refuseTwice(findings, 'sex', sex, errors);
  if (setting === undefined || errors.length > 0) return err(errors);
  return ok({
    setting,
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(sex === undefined ? {} : { sex }),
    ...(complaint.length === 0 ? {} : { complaint }),
    findings,
  });
}

function parseAge(
  { findings }: KnowledgeBase,
  age: unknown,
  errors: InputError[],
): number | undefined {
  if (age === undefined) return undefined;
  const { min, max } = findings.get('age')?.range ?? { min: 0, max: 120 };
  if (typeof age === 'number' && age >= min && age <= max) return age;
  errors.push({ field: 'ageYears', message: `Give the age in years, ${min} to ${max}.` });
  return undefined;
}

function parseComplaint(value: unknown, errors: InputError[]): AssessmentInput['complaint'] & {} {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > complaintIdSchema.options.length) {
    const choices = complaintIdSchema.options.join(', ');
    errors.push({ field: 'complaint', message: `Give a list of one or more of: ${choices}.` });
    return [];
  }
  const complaints = value.flatMap(
    (entry, i) => oneOf(`complaint[${i}]`, entry, complaintIdSchema.options, errors) ?? [],
  );
  return [...new Set(complaints)].sort();
}

function parseFindings(
  knowledge: KnowledgeBase,
  value: unknown,
  errors: InputError[],
): Observation[] {
  if (!Array.isArray(value)) {
    errors.push({ field: 'findings', message: 'Give a list, empty when nothing was recorded.' });
    return [];
  }
  if (value.length > MAX_FINDINGS) {
    errors.push({ field: 'findings', message: `Give at most ${MAX_FINDINGS} findings.` });
    return [];
  }
  const observations = value.flatMap(
    (entry, i) => parseObservation(knowledge, entry, `findings[${i}]`, errors) ?? [],
  );
  refuseDuplicates(observations, errors);
  return observations.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function refuseDuplicates(observations: readonly Observation[], errors: InputError[]): void {
  const seen = new Set<string>();
  for (const observation of observations) {
    const key = keyOf(observation);
    if (seen.has(key)) {
      const { id, side } = observation;
      const where = side ? ` on the ${side} side` : '';
      errors.push({ field: `findings ${id}`, message: `Recorded twice${where}; keep one.` });
    }
    seen.add(key);
  }
}

function refuseTwice(
  findings: readonly Observation[],
  id: string,
  context: unknown,
  errors: InputError[],
): void {
  if (context === undefined || !findings.some((finding) => finding.id === id)) return;
  errors.push({
    field: `findings ${id}`,
    message: `Given twice: in the context and as a finding; keep one.`,
  });
}

function keyOf({ id, side }: Observation): string {
  return `${id} ${side ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
