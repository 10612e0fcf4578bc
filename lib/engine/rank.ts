// From answers to the ranked probabilities: log prior plus weights, normalised over all hypotheses.
import type { CompiledModel } from './compiled-model';
import { type Contribution, contributionsTo, totalWeight } from './dependence';
import type { Prior } from './prior';
import { at, softmax } from './probability';
import type { Answer } from './sides';

export type Ranking = {
  readonly prior: Prior;
  readonly answers: readonly Answer[];
  /** Terms of each condition, by condition index. */
  readonly contributions: readonly (readonly Contribution[])[];
  /** Unnormalised log posterior per condition, and of "none" last. */
  readonly logWeights: Float64Array;
  /** Posterior probability per condition, and of "none" last. */
  readonly probabilities: Float64Array;
  /** Condition indices, most probable first; conditions the prior leaves out are not in it. */
  readonly order: readonly number[];
};

/** The posterior over "none of these" and every single condition. */
export function rank(model: CompiledModel, prior: Prior, answers: readonly Answer[]): Ranking {
  const contributions = model.conditions.map((_, condition) =>
    contributionsTo(model, condition, answers),
  );
  const logWeights = prior.logWeights.slice();
  contributions.forEach((terms, condition) => {
    logWeights[condition] = at(logWeights, condition) + totalWeight(terms);
  });
  const probabilities = softmax(logWeights);
  const order = model.conditions
    .map((_, condition) => condition)
    .filter((condition) => at(logWeights, condition) > Number.NEGATIVE_INFINITY)
    .sort((a, b) => at(logWeights, b) - at(logWeights, a) || a - b);
  return { prior, answers, contributions, logWeights, probabilities, order };
}
