// From answers to the ranked probabilities: log prior plus weights, normalised over all hypotheses.
import type { CompiledModel } from './compiled-model';
import { type Contribution, contributionsTo, totalWeight } from './dependence';
import { marginalProbabilities, noneOf } from './hypotheses';
import { type CountedRules, countJointRules } from './joint-rules';
import type { Prior } from './prior';
import { at, softmax } from './probability';
import type { Answer } from './sides';

export type Ranking = {
  readonly prior: Prior;
  readonly answers: readonly Answer[];
  /** The clusters that have enough answers to speak. */
  readonly counted: CountedRules;
  /** Terms of each condition and pair, by hypothesis. */
  readonly contributions: readonly (readonly Contribution[])[];
  /** Unnormalised log posterior of every hypothesis, "none" last. */
  readonly logWeights: Float64Array;
  /** Posterior probability of every hypothesis, "none" last; they add to 1. */
  readonly hypotheses: Float64Array;
  /** Posterior probability per condition, alone or in a pair, and of "none" last. */
  readonly probabilities: Float64Array;
  /** Condition indices, most probable first; conditions the prior leaves out are not in it. */
  readonly order: readonly number[];
};

/** The posterior over "none of these", every single condition and every pair. */
export function rank(model: CompiledModel, prior: Prior, answers: readonly Answer[]): Ranking {
  const counted = countJointRules(model, answers);
  const contributions = Array.from({ length: noneOf(model) }, (_, hypothesis) =>
    contributionsTo(model, hypothesis, answers, counted),
  );
  const logWeights = prior.logWeights.slice();
  contributions.forEach((terms, hypothesis) => {
    logWeights[hypothesis] = at(logWeights, hypothesis) + totalWeight(terms);
  });
  const hypotheses = softmax(logWeights);
  const probabilities = marginalProbabilities(model, hypotheses);
  const order = model.conditions
    .map((_, condition) => condition)
    .filter((condition) => at(logWeights, condition) > Number.NEGATIVE_INFINITY)
    .sort(
      (a, b) =>
        at(probabilities, b) - at(probabilities, a) ||
        at(logWeights, b) - at(logWeights, a) ||
        a - b,
    );
  return { prior, answers, counted, contributions, logWeights, hypotheses, probabilities, order };
}
