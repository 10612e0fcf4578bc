// Random encounters through the front door of the engine: what is valid must be assessed soundly, what is not must be
// refused with the field and what to do. Used by `npm run fuzz` at length and by a test in short.
import fc from 'fast-check';
import { assess } from '@/lib/engine/assess';
import { parseInput } from '@/lib/engine/parse-input';
import type { AssessmentInput } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { anyEncounter, type RawEncounter } from './any-encounter';
import { faultOfAssessment } from './assessment-faults';
import { type InvalidEncounter, invalidEncounter } from './invalid-encounter';

export type FuzzRun = { readonly seed: number; readonly runs: number };
export type FuzzFailure = {
  readonly seed: number;
  /** The smallest input found that fails still, as JSON where JSON can hold it. */
  readonly input: string;
  readonly reason: string;
};
export type FuzzResult = {
  readonly failure: FuzzFailure | undefined;
  /** How many of each kind were tried. */
  readonly tried: Readonly<Record<string, number>>;
};

/** Encounters that must be assessed, with every number of the assessment looked at. */
export function fuzzValid(knowledge: KnowledgeBase, run: FuzzRun): FuzzResult {
  const encounters = anyEncounter(knowledge).map((input) => ({ kind: sizeOf(input), input }));
  return fuzz(encounters, run, (input) => faultOfValid(knowledge, input));
}

/** Encounters that must be refused. */
export function fuzzInvalid(knowledge: KnowledgeBase, run: FuzzRun): FuzzResult {
  return fuzz(invalidEncounter(knowledge), run, (input) => faultOfRefusal(knowledge, input));
}

/** What is wrong with how the engine takes a valid encounter; undefined when nothing is. */
export function faultOfValid(knowledge: KnowledgeBase, input: unknown): string | undefined {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return `Refused: ${JSON.stringify(parsed.error)}`;
  const again = parseInput(knowledge, parsed.value);
  if (!again.ok || JSON.stringify(again.value) !== JSON.stringify(parsed.value)) {
    return 'What was parsed is not parsed to the same again';
  }
  const assessed = assess(knowledge, parsed.value);
  if (!assessed.ok) return `Parsed, but not assessed: ${JSON.stringify(assessed.error)}`;
  return faultOfAssessment(assessed.value);
}

/** What is wrong with how the engine refuses an input; undefined when nothing is. */
export function faultOfRefusal(knowledge: KnowledgeBase, input: unknown): string | undefined {
  const parsed = parseInput(knowledge, input);
  if (parsed.ok) return 'Accepted';
  if (parsed.error.length === 0) return 'Refused without a reason';
  const silent = parsed.error.find(
    ({ field, message }) => field.trim() === '' || message.trim() === '',
  );
  if (silent) return `Refused without a field or a message: ${JSON.stringify(silent)}`;
  // Unchecked on purpose: whoever calls from untyped code must be refused just so.
  const assessed = assess(knowledge, input as AssessmentInput);
  const isSame = !assessed.ok && JSON.stringify(assessed.error) === JSON.stringify(parsed.error);
  return isSame ? undefined : 'Assessed, or refused with other words than when parsed';
}

/** An exception counts as a failure like any other; the smallest input that fails is looked for. */
function fuzz(
  inputs: fc.Arbitrary<InvalidEncounter>,
  { seed, runs }: FuzzRun,
  faultOf: (input: unknown) => string | undefined,
): FuzzResult {
  const tried: Record<string, number> = {};
  const property = fc.property(inputs, ({ kind, input }) => {
    tried[kind] = (tried[kind] ?? 0) + 1;
    const fault = faultOf(input);
    if (fault !== undefined) throw new Error(`${kind}: ${fault}`);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: runs });
  if (!failed) return { failure: undefined, tried };
  const reason = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  const smallest = counterexample?.[0]?.input;
  return { failure: { seed, input: asText(smallest), reason: reason ?? 'Unknown' }, tried };
}

/** JSON where nothing is lost by it, otherwise as it would be written in a program. */
function asText(input: unknown): string {
  const written = fc.stringify(input);
  try {
    const json = JSON.stringify(input);
    return fc.stringify(JSON.parse(json)) === written ? json : written;
  } catch {
    return written;
  }
}

const SIZES = [0, 10, 60, 150, 300];

function sizeOf({ findings }: RawEncounter): string {
  const most = SIZES.find((size) => findings.length <= size);
  return `up to ${most} answers`;
}
