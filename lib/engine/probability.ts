// Probabilities over hypotheses that exclude each other: log weights in, numbers that add to 1 out.
import { exp } from './deterministic-math';

/**
 * Element of a typed array whose index is known to be inside it. One kind of array only: it is read in
 * the innermost loops, and engines compile it well for one.
 */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}

/**
 * Probabilities proportional to e^logWeight, written into `into`. -Infinity means impossible.
 * The largest weight is subtracted first, so that no input overflows.
 */
export function softmax(
  logWeights: Float64Array,
  into: Float64Array = new Float64Array(logWeights.length),
): Float64Array {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logWeights.length; i += 1) {
    if (at(logWeights, i) > largest) largest = at(logWeights, i);
  }
  let sum = 0;
  for (let i = 0; i < logWeights.length; i += 1) {
    const weight = exp(at(logWeights, i) - largest);
    into[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < into.length; i += 1) into[i] = at(into, i) / sum;
  return into;
}

/** Bayes' rule in odds: the probability after a likelihood ratio, from the one before it. */
export function posttestProbability(pretestProbability: number, likelihoodRatio: number): number {
  const odds = (pretestProbability / (1 - pretestProbability)) * likelihoodRatio;
  return odds / (1 + odds);
}

/** P(outcome | condition) for every outcome: ratio x base rate, normalised to add to 1. */
export function outcomeProbabilities(
  likelihoodRatios: Float64Array,
  baseRates: Float64Array,
): Float64Array {
  const probabilities = new Float64Array(baseRates.length);
  let sum = 0;
  for (let o = 0; o < baseRates.length; o += 1) {
    probabilities[o] = at(likelihoodRatios, o) * at(baseRates, o);
    sum += at(probabilities, o);
  }
  for (let o = 0; o < probabilities.length; o += 1) probabilities[o] = at(probabilities, o) / sum;
  return probabilities;
}

const SMALLEST_PRINTED = 1e-10;

/** Keeps a printed probability inside (0, 1): certainty is never claimed, only approached. */
export function insideUnitInterval(probability: number): number {
  if (probability < SMALLEST_PRINTED) return SMALLEST_PRINTED;
  return Math.min(probability, 1 - SMALLEST_PRINTED);
}
