// How sure the numbers themselves are: every log ratio and log prior is moved by its own standard error in
// 256 fixed draws, and the probabilities are computed anew in each.
import type { CompiledModel, Noise } from './compiled-model';
import type { Contribution } from './dependence';
import { exp } from './deterministic-math';
import { asPublished } from './evidence';
import { publishedCount } from './joint-rules';
import { DRAWS } from './normal-draws';
import { selectSmallest } from './order-statistics';
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
    const ends = endsOf(sample);
    return {
      interval50: intervalAround(point, at(ends, 1), at(ends, 2)),
      interval90: intervalAround(point, at(ends, 0), at(ends, 3)),
      firstInDraws: at(first, condition) / DRAWS,
    };
  });
}

/** The probability of every condition in every draw, from the log weights of the hypotheses, which are used up. */
function sampleProbabilities(
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
function drawLogWeights(model: CompiledModel, ranking: Ranking): Float64Array[] {
  const noise = model.conditions.map((_, condition) => noiseOf(model, ranking, condition));
  const ofPairs = model.pairs.map(({ conditions: [first, second], noise: own }) => {
    const row = new Float64Array(DRAWS);
    addTo(row, noise[first]);
    addTo(row, noise[second]);
    addNoise(row, own);
    return row;
  });
  const drawn = [...noise, ...ofPairs, new Float64Array(DRAWS)];
  drawn.forEach((row, hypothesis) => {
    const logWeight = at(ranking.logWeights, hypothesis);
    for (let d = 0; d < DRAWS; d += 1) row[d] = at(row, d) + logWeight;
  });
  return drawn;
}

/** What the draws add to the log weight of a condition: the error of its share and of every ratio that counts. */
function noiseOf(model: CompiledModel, ranking: Ranking, condition: number): Float64Array {
  const row = new Float64Array(DRAWS);
  const draws = model.priorDraws[condition];
  const standardError = at(ranking.prior.standardErrors, condition);
  if (draws) addNoise(row, { draws, standardError });
  for (const term of ranking.contributions[condition] ?? []) {
    const noise = noiseOfTerm(term, condition);
    if (noise) addNoise(row, noise);
  }
  return row;
}

/** The error of one term after discount and cap; the standard error itself is not shrunk by trust. */
export function noiseOfTerm(term: Contribution, condition: number): Noise | undefined {
  if (term.kind === 'joint-rule') {
    const { standardError } = publishedCount(term.joint);
    return { draws: term.joint.rule.draws, standardError: standardError * term.kept };
  }
  const evidence = term.answer.finding.evidence.get(condition);
  if (!evidence) return undefined;
  const { standardError } = asPublished(term.answer, evidence);
  return { draws: evidence.draws, standardError: standardError * term.kept };
}

function addNoise(row: Float64Array, { draws, standardError }: Noise): void {
  for (let d = 0; d < DRAWS; d += 1) row[d] = at(row, d) + standardError * at(draws, d);
}

/** The draws at the four ends of the two intervals, in ascending order, each the mean of two neighbours. */
function endsOf(sample: Float64Array): Float64Array {
  const ends = new Float64Array(TAILS.length);
  let from = 0;
  TAILS.forEach((tail, i) => {
    const k = Math.floor(DRAWS * tail);
    const value = selectSmallest(sample, k, from);
    // The neighbour below is the largest of those that the selection put before it.
    let below = Number.NEGATIVE_INFINITY;
    for (let d = from; d < k; d += 1) if (at(sample, d) > below) below = at(sample, d);
    ends[i] = (below + value) / 2;
    from = k;
  });
  return ends;
}

const TAILS = [0.05, 0.25, 0.75, 0.95] as const;

function intervalAround(point: number, low: number, high: number): Interval {
  return [Math.min(low, point), Math.max(high, point)];
}
