// Where the pain comes from: probability summed by anatomical source.
import type { CompiledModel } from './compiled-model';
import { roundForOutput } from './deterministic-math';
import { noneOf } from './hypotheses';
import { at } from './probability';
import type { Ranking } from './rank';
import type { Assessment } from './types';

/** The four shares add to 1: "none of these" counts as other, and a pair half to each of its sources. */
export function bySource(model: CompiledModel, ranking: Ranking): Assessment['bySource'] {
  const shares = {
    hip: 0,
    'lumbar-spine': 0,
    sacroiliac: 0,
    other: at(ranking.hypotheses, noneOf(model)),
  };
  model.conditions.forEach(({ source }, index) => {
    shares[source] += at(ranking.hypotheses, index);
  });
  for (const { hypothesis, conditions } of model.pairs) {
    for (const condition of conditions) {
      const source = model.conditions[condition]?.source ?? 'other';
      shares[source] += at(ranking.hypotheses, hypothesis) / 2;
    }
  }
  return {
    hip: roundForOutput(shares.hip),
    lumbarSpine: roundForOutput(shares['lumbar-spine']),
    sacroiliac: roundForOutput(shares.sacroiliac),
    other: roundForOutput(shares.other),
  };
}
