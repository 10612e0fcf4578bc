// How sure the numbers themselves are: every log ratio and log prior is moved by its own standard error in
// 256 fixed draws, and the probabilities are computed anew in each.
import type { CompiledModel, Noise } from './compiled-model';
import { exp } from './deterministic-math';
import { noneOf } from './hypotheses';
import { DRAWS } from './normal-draws';
import type { Prior } from './prior';
import { at } from './probability';
import type { Ranking } from './rank';
import type { Interval } from './types';

export type Uncertainty = {
  readonly interval50: Interval;
  readonly interval90: Interval;
  /** Share of draws in which the condition ranks first. */
  readonly firstInDraws: number;
};

/**
 * Intervals of each condition's probability, by condition index. They contain the point estimate by
 * construction: where the draws are skewed away from it, the nearer end is moved out to it. The
 * standard error is not shrunk with the weight: distrust of a study is no reason for confidence.
 */
export function uncertaintyOf(model: CompiledModel, ranking: Ranking): Uncertainty[] {
  const samples = sampleProbabilities(model, drawLogWeights(model, ranking));
  const first = firstInDraws(ranking, samples);
  return samples.map((sample, condition) => {
    const point = at(ranking.probabilities, condition);
    sample.sort();
    return {
      interval50: intervalAround(point, sample, 0.25),
      interval90: intervalAround(point, sample, 0.05),
      firstInDraws: at(first, condition) / DRAWS,
    };
  });
}

/** The probability of every condition in every draw, from the log weights of the hypotheses, which are used up. */
export function sampleProbabilities(
  { conditions, pairs }: CompiledModel,
  drawn: readonly Float64Array[],
): Float64Array[] {
  const largest = new Float64Array(DRAWS).fill(Number.NEGATIVE_INFINITY);
  for (const row of drawn) {
    for (let d = 0; d < DRAWS; d += 1) if (at(row, d) > at(largest, d)) largest[d] = at(row, d);
  }
  const sum = new Float64Array(DRAWS);
  for (const row of drawn) {
    for (let d = 0; d < DRAWS; d += 1) {
      const weight = exp(at(row, d) - at(largest, d));
      row[d] = weight;
      sum[d] = at(sum, d) + weight;
    }
  }
  for (const { hypothesis, conditions: both } of pairs) {
    for (const condition of both) addTo(drawn[condition], drawn[hypothesis]);
  }
  return conditions.map((_, condition) => {
    const row = drawn[condition] ?? new Float64Array(DRAWS);
    for (let d = 0; d < DRAWS; d += 1) row[d] = at(row, d) / at(sum, d);
    return row;
  });
}

function addTo(row: Float64Array | undefined, other: Float64Array | undefined): void {
  if (!row || !other) return;
  for (let d = 0; d < DRAWS; d += 1) row[d] = at(row, d) + at(other, d);
}

/** In how many draws each condition has the largest probability; ties go to the one that leads now. */
function firstInDraws(ranking: Ranking, samples: readonly Float64Array[]): Float64Array {
  const counts = new Float64Array(samples.length);
  const [leading = 0] = ranking.order;
  const best = new Int32Array(DRAWS).fill(leading);
  const most = samples[leading]?.slice() ?? new Float64Array(DRAWS);
  samples.forEach((sample, condition) => {
    for (let d = 0; d < DRAWS; d += 1) {
      if (at(sample, d) <= at(most, d)) continue;
      most[d] = at(sample, d);
      best[d] = condition;
    }
  });
  for (const condition of best) counts[condition] = at(counts, condition) + 1;
  return counts;
}

/** The unnormalised log weights of every hypothesis in every draw; "none" is the fixed reference. */
export function drawLogWeights(
  model: CompiledModel,
  { prior, logWeights, contributions }: Ranking,
): Float64Array[] {
  return Array.from(logWeights, (logWeight, hypothesis) => {
    const row = new Float64Array(DRAWS).fill(logWeight);
    // Left out by the prior: no noise brings it back.
    if (logWeight === Number.NEGATIVE_INFINITY) return row;
    for (const noise of priorNoise(model, prior, hypothesis)) addNoise(row, noise, 1);
    for (const { weighed, kept } of contributions[hypothesis] ?? []) {
      for (const noise of weighed.noise) addNoise(row, noise, kept);
    }
    return row;
  });
}

/** Of a condition its own; of a pair that of both conditions and of their co-occurrence. */
export function priorNoise(model: CompiledModel, prior: Prior, hypothesis: number): Noise[] {
  if (hypothesis === noneOf(model)) return [];
  const pair = model.pairs[hypothesis - model.conditions.length];
  const own = (condition: number): Noise[] => {
    const draws = model.priorDraws[condition];
    return draws ? [{ draws, standardError: at(prior.standardErrors, condition) }] : [];
  };
  return pair ? [...pair.conditions.flatMap(own), pair.noise] : own(hypothesis);
}

/** Adds the noise of one quantity to a row of draws. */
export function addNoise(row: Float64Array, { draws, standardError }: Noise, factor: number): void {
  const scale = standardError * factor;
  for (let d = 0; d < DRAWS; d += 1) row[d] = at(row, d) + scale * at(draws, d);
}

/** Quantiles `tail` and 1 - tail of sorted draws (the mean of the two middle order statistics). */
function intervalAround(point: number, sorted: Float64Array, tail: number): Interval {
  const lower = DRAWS * tail;
  const low = quantile(sorted, lower);
  const high = quantile(sorted, DRAWS - lower);
  return [Math.min(low, point), Math.max(high, point)];
}

function quantile(sorted: Float64Array, position: number): number {
  const below = Math.floor(position);
  return (at(sorted, Math.max(0, below - 1)) + at(sorted, Math.min(DRAWS - 1, below))) / 2;
}
