// The least that could be done: the multiply-adds of an assessment over flat arrays, with nothing around them.
// No answers are read, no groups discounted, no quantiles sorted. What the engine takes more is its overhead.
import type { CompiledModel } from '@/lib/engine/compiled-model';
import { exp } from '@/lib/engine/deterministic-math';
import { DRAWS } from '@/lib/engine/normal-draws';
import type { Ranking } from '@/lib/engine/rank';

/** Hypothesis of every term, in the order of the hypotheses. */
function hypothesesOfTerms(contributions: Ranking['contributions'], below: number): Int32Array {
  return Int32Array.from(
    contributions.slice(0, below).flatMap((terms, hypothesis) => terms.map(() => hypothesis)),
  );
}

/** One multiply-add for every term of every hypothesis, one exp for every hypothesis, and the sum made 1. */
export function bareRanking({ contributions, prior }: Ranking): () => number {
  const hypotheses = prior.logWeights.length;
  const target = hypothesesOfTerms(contributions, hypotheses);
  const weights = Float64Array.from(contributions.flat(), ({ weight }) => weight);
  const kept = Float64Array.from(contributions.flat(), (term) => term.kept);
  const logWeights = new Float64Array(hypotheses);
  return () => {
    logWeights.set(prior.logWeights);
    for (let term = 0; term < target.length; term += 1) {
      const hypothesis = target[term] as number;
      logWeights[hypothesis] =
        (logWeights[hypothesis] as number) + (weights[term] as number) * (kept[term] as number);
    }
    let sum = 0;
    for (let h = 0; h < hypotheses; h += 1) {
      const weight = exp(logWeights[h] as number);
      logWeights[h] = weight;
      sum += weight;
    }
    for (let h = 0; h < hypotheses; h += 1) logWeights[h] = (logWeights[h] as number) / sum;
    return sum;
  };
}

/**
 * In every draw: one multiply-add for every term of a condition and for its share, three for a pair (both of its
 * conditions and its own error), one exp for every hypothesis, and the sum made 1.
 */
export function bareDraws(model: CompiledModel, { contributions }: Ranking): () => number {
  const conditions = model.conditions.length;
  const ofConditions = hypothesesOfTerms(contributions, conditions);
  const ofShares = model.conditions.keys();
  const ofPairs = model.pairs.flatMap((_, pair) => Array(3).fill(conditions + pair) as number[]);
  const target = Int32Array.from([...ofConditions, ...ofShares, ...ofPairs]);
  const hypotheses = conditions + model.pairs.length + 1;
  const normal = Float64Array.from({ length: target.length * DRAWS }, (_, i) => aDeviate(i));
  const rows = new Float64Array(hypotheses * DRAWS);
  const sums = new Float64Array(DRAWS);
  return () => {
    rows.fill(0);
    sums.fill(0);
    for (let term = 0; term < target.length; term += 1) {
      const row = (target[term] as number) * DRAWS;
      const from = term * DRAWS;
      for (let d = 0; d < DRAWS; d += 1) {
        rows[row + d] = (rows[row + d] as number) + 0.4 * (normal[from + d] as number);
      }
    }
    for (let row = 0; row < rows.length; row += DRAWS) {
      for (let d = 0; d < DRAWS; d += 1) {
        const weight = exp(rows[row + d] as number);
        rows[row + d] = weight;
        sums[d] = (sums[d] as number) + weight;
      }
    }
    for (let row = 0; row < rows.length; row += DRAWS) {
      for (let d = 0; d < DRAWS; d += 1) {
        rows[row + d] = (rows[row + d] as number) / (sums[d] as number);
      }
    }
    return sums[0] as number;
  };
}

/** Any number of the size of a standard normal one. */
function aDeviate(i: number): number {
  return ((i * 37) % 101) / 50 - 1;
}
