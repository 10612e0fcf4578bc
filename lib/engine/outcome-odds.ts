// How an answer not yet given would come out: P(outcome | condition) given what is known, with the
// discount that its dependence group would put on it.
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { exp } from './deterministic-math';
import { at } from './probability';
import type { Ranking } from './rank';

export type OutcomeOdds = {
  readonly finding: CompiledFinding;
  /** P(outcome | hypothesis) of those that have evidence; all others have the base rates. */
  readonly byHypothesis: readonly {
    readonly hypothesis: number;
    readonly probabilities: Float64Array;
  }[];
};

/** Counts of answers already given by group; `extra` adds findings a test would answer first. */
export function answeredInGroups(
  ranking: Ranking,
  extra: readonly CompiledFinding[] = [],
): Map<number, CompiledFinding[]> {
  const answered = new Map<number, CompiledFinding[]>();
  for (const finding of [...ranking.answers.map((answer) => answer.finding), ...extra]) {
    const { group } = finding;
    if (group >= 0) answered.set(group, [...(answered.get(group) ?? []), finding]);
  }
  return answered;
}

/** The outcome probabilities of an unanswered finding under each hypothesis it bears on. */
export function outcomeOdds(
  model: CompiledModel,
  finding: CompiledFinding,
  answered: ReadonlyMap<number, readonly CompiledFinding[]>,
): OutcomeOdds {
  const discount = model.groups[finding.group]?.discount ?? 1;
  const relatives = answered.get(finding.group) ?? [];
  const byHypothesis = [...finding.likelihoods.values()].map(
    ({ hypothesis, weights, probabilities }) => {
      const before = relatives.filter(({ likelihoods }) => likelihoods.has(hypothesis)).length;
      if (before === 0) return { hypothesis, probabilities };
      const factor = discount ** before;
      return { hypothesis, probabilities: tempered(finding.baseRates, weights, factor) };
    },
  );
  return { finding, byHypothesis };
}

/** Outcome probabilities after each log weight is multiplied by a factor, normalised again. */
function tempered(baseRates: Float64Array, weights: Float64Array, factor: number): Float64Array {
  const result = new Float64Array(weights.length);
  let sum = 0;
  for (let o = 0; o < weights.length; o += 1) {
    result[o] = at(baseRates, o) * exp(at(weights, o) * factor);
    sum += at(result, o);
  }
  for (let o = 0; o < result.length; o += 1) result[o] = at(result, o) / sum;
  return result;
}
