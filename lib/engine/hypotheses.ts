// What may be the case: one condition, a pair of them, or none. Exactly one hypothesis is true; a condition's
// probability is the sum over those that contain it.
import type { CompiledModel } from './compiled-model';
import { at } from './probability';

/** Number of hypotheses: conditions, pairs, and "none of these" as the last. */
export function hypothesisCount({ conditions, pairs }: CompiledModel): number {
  return conditions.length + pairs.length + 1;
}

/** Index of "none of these" among the hypotheses. */
export function noneOf(model: CompiledModel): number {
  return hypothesisCount(model) - 1;
}

/**
 * The probability of each condition, by its index, and of "none of these" last. Written into `into`; they
 * may add to more than 1.
 */
export function marginalProbabilities(
  model: CompiledModel,
  hypotheses: Float64Array,
  into: Float64Array = new Float64Array(model.conditions.length + 1),
): Float64Array {
  const { conditions, pairs } = model;
  for (let c = 0; c < conditions.length; c += 1) into[c] = at(hypotheses, c);
  for (const { hypothesis, conditions: both } of pairs) {
    const probability = at(hypotheses, hypothesis);
    into[both[0]] = at(into, both[0]) + probability;
    into[both[1]] = at(into, both[1]) + probability;
  }
  into[conditions.length] = at(hypotheses, hypotheses.length - 1);
  return into;
}
