// How sure the numbers themselves are: every log ratio and log prior is moved by its own standard error in
// 256 fixed draws, and the probabilities are computed anew in each.
import type { CompiledModel, Noise } from './compiled-model';
import { marginalProbabilities } from './hypotheses';
import { DRAWS } from './normal-draws';
import type { Prior } from './prior';
import { at, softmax } from './probability';
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
  const drawn = drawLogWeights(model, ranking);
  const hypotheses = ranking.logWeights.length;
  const samples = model.conditions.map(() => new Float64Array(DRAWS));
  const first = new Float64Array(model.conditions.length);
  const row = new Float64Array(hypotheses);
  const marginals = new Float64Array(model.conditions.length + 1);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    softmax(drawn.subarray(draw * hypotheses, (draw + 1) * hypotheses), row);
    marginalProbabilities(model, row, marginals);
    let best = ranking.order[0] ?? 0;
    samples.forEach((sample, condition) => {
      sample[draw] = at(marginals, condition);
      if (at(marginals, condition) > at(marginals, best)) best = condition;
    });
    first[best] = at(first, best) + 1;
  }
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

/** One row of unnormalised log weights per draw; "none" is the fixed reference. */
function drawLogWeights(
  model: CompiledModel,
  { prior, logWeights, contributions }: Ranking,
): Float64Array {
  const width = logWeights.length;
  const drawn = new Float64Array(DRAWS * width);
  for (let draw = 0; draw < DRAWS; draw += 1) drawn.set(logWeights, draw * width);
  contributions.forEach((terms, hypothesis) => {
    for (const noise of priorNoise(model, prior, hypothesis)) {
      addNoise(drawn, width, hypothesis, noise, 1);
    }
    for (const { weighed, kept } of terms) {
      for (const noise of weighed.noise) addNoise(drawn, width, hypothesis, noise, kept);
    }
  });
  return drawn;
}

/** Of a condition its own; of a pair that of both conditions and of their co-occurrence. */
export function priorNoise(model: CompiledModel, prior: Prior, hypothesis: number): Noise[] {
  const pair = model.pairs[hypothesis - model.conditions.length];
  const own = (condition: number): Noise[] => {
    const draws = model.priorDraws[condition];
    return draws ? [{ draws, standardError: at(prior.standardErrors, condition) }] : [];
  };
  return pair ? [...pair.conditions.flatMap(own), pair.noise] : own(hypothesis);
}

function addNoise(
  drawn: Float64Array,
  width: number,
  hypothesis: number,
  { draws, standardError }: Noise,
  factor: number,
): void {
  const scale = standardError * factor;
  for (let draw = 0, i = hypothesis; draw < DRAWS; draw += 1, i += width) {
    drawn[i] = at(drawn, i) + scale * at(draws, draw);
  }
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
