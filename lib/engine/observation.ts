// What was recorded, in the engine's terms: each observation as the set of outcomes it allows. A number
// allows one band; "limited, not measured" allows every abnormal band; not tested allows nothing to be said.
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import type { AssessmentInput, Observation } from './types';

export type Recorded = {
  readonly finding: CompiledFinding;
  readonly side: Side | undefined;
  readonly state: Observation['state'];
  readonly value: Observation['value'];
  /** Indices of the outcomes that agree with what was recorded; empty: it carries no weight. */
  readonly outcomes: readonly number[];
  /**
   * P(this was recorded | outcome) for an answer that is less than sure, by outcome: equivocal, or given for a
   * whole block. Absent for a plain answer, which allows its outcomes and no other.
   */
  readonly shares: readonly number[] | undefined;
  /** In words: "present", "10 degrees", "limited". */
  readonly text: string;
};

/**
 * Every observation of a parsed input, with age and sex from the context among them, sorted by
 * finding and side: nothing downstream can depend on the order in which they were typed.
 */
export function recordedFindings(model: CompiledModel, input: AssessmentInput): Recorded[] {
  const observations: Observation[] = [...input.findings];
  if (input.ageYears !== undefined) observations.push({ id: 'age', value: input.ageYears });
  if (input.sex !== undefined) observations.push({ id: 'sex', value: input.sex });
  return observations
    .flatMap((observation) => toRecorded(model, observation) ?? [])
    .sort((a, b) => a.finding.index - b.finding.index || sideOrder(a.side) - sideOrder(b.side));
}

/** The outcome a recorded number falls in: bands are [atLeast, below). -1 if no band holds it. */
export function bandOf({ outcomes }: CompiledFinding['finding'], value: number): number {
  return outcomes.findIndex(
    ({ atLeast, below }) =>
      value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value < (below ?? Number.POSITIVE_INFINITY),
  );
}

/** True when the answer settles the question: recorded, and neither equivocal nor left out. */
export function isAnswered(recorded: Recorded): boolean {
  return recorded.outcomes.length > 0;
}

/** True when the answer moves the probabilities: an equivocal one does, though it settles nothing. */
export function carriesWeight(recorded: Recorded): boolean {
  return isAnswered(recorded) || recorded.shares !== undefined;
}

function toRecorded(model: CompiledModel, observation: Observation): Recorded | undefined {
  const finding = model.findingById.get(observation.id);
  // Only age and sex can be missing here: a knowledge base may do without them.
  if (!finding) return undefined;
  const { side, state, value } = observation;
  const outcomes = outcomesOf(finding, observation);
  const shares = sharesOf(model, finding, observation);
  const text = inWords(finding, observation, outcomes);
  return { finding, side, state, value, outcomes, shares, text };
}

/** Equivocal counts as present with a chance; what was passed over in bulk counts as absent all the same. */
function sharesOf(
  { knowledge }: CompiledModel,
  { finding, abnormal }: CompiledFinding,
  { state, bulk }: Observation,
): readonly number[] | undefined {
  const { equivocalAsPresent, missedInBulk } = knowledge.model;
  const byOutcome = (ifAbnormal: number, ifNormal: number) =>
    finding.outcomes.map((_, o) => (abnormal.includes(o) ? ifAbnormal : ifNormal));
  if (abnormal.length === 0) return undefined;
  if (state === 'equivocal') {
    return byOutcome(equivocalAsPresent.value, 1 - equivocalAsPresent.value);
  }
  return bulk ? byOutcome(missedInBulk.value, 1) : undefined;
}

function outcomesOf(entry: CompiledFinding, { state, value }: Observation): readonly number[] {
  const { finding, abnormal } = entry;
  if (typeof value === 'number') return [bandOf(finding, value)];
  if (typeof value === 'string') return [finding.outcomes.findIndex(({ id }) => id === value)];
  if (state === 'present') return abnormal;
  if (state === 'absent') {
    return finding.outcomes.map((_, index) => index).filter((index) => !abnormal.includes(index));
  }
  return [];
}

function inWords(
  { finding }: CompiledFinding,
  { state, value, bulk }: Observation,
  outcomes: readonly number[],
): string {
  if (typeof value === 'number') return finding.unit ? `${value} ${finding.unit}` : `${value}`;
  if (typeof value === 'string') return finding.outcomes[outcomes[0] ?? -1]?.label ?? value;
  if (finding.abnormal && state === 'present') return finding.abnormal.label;
  if (finding.abnormal && state === 'absent') return `not ${finding.abnormal.label}`;
  const words = (state ?? 'not-tested').replaceAll('-', ' ');
  return bulk ? `${words} (answered in bulk)` : words;
}

function sideOrder(side: Side | undefined): number {
  if (side === undefined) return 0;
  return side === 'left' ? 1 : 2;
}
