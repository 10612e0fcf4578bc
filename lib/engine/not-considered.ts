// Conditions that the answers leave no room for, such as a slip of a growth plate that closed long ago.
import type { CompiledModel } from './compiled-model';
import { type Facts, truthOf } from './predicate';
import type { Prior } from './prior';
import { firedRules } from './red-flags';
import type { NotConsidered } from './types';

/**
 * The conditions whose `notConsideredWhen` the answers make true; what nobody knows leaves out nothing.
 * Once a red-flag rule fires, the condition is considered after all.
 */
export function notConsidered(model: CompiledModel, facts: Facts): NotConsidered[] {
  return model.conditions.flatMap(({ id, label, notConsideredWhen }) => {
    if (!notConsideredWhen || truthOf(notConsideredWhen.when, facts) !== true) return [];
    if (firedRules(model, id, facts).length > 0) return [];
    return { condition: id, label, because: notConsideredWhen.because };
  });
}

/** The prior in which these have no weight; the others share what is left when it is normalised. */
export function withoutConditions(
  { conditionIndex, pairs }: CompiledModel,
  prior: Prior,
  left: readonly NotConsidered[],
): Prior {
  const logWeights = prior.logWeights.slice();
  const without = new Set(left.map(({ condition }) => conditionIndex.get(condition) ?? -1));
  for (const condition of without) logWeights[condition] = Number.NEGATIVE_INFINITY;
  for (const { hypothesis, conditions } of pairs) {
    if (conditions.some((one) => without.has(one))) {
      logWeights[hypothesis] = Number.NEGATIVE_INFINITY;
    }
  }
  return { ...prior, logWeights };
}
