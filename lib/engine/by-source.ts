// Where the pain comes from: probability summed by anatomical source.
import type { CompiledModel } from './compiled-model';
import { roundForOutput } from './deterministic-math';
import { at } from './probability';
import type { Ranking } from './rank';
import type { Assessment } from './types';

/** The four shares add to 1: "none of these" counts as other. */
export function bySource(model: CompiledModel, ranking: Ranking): Assessment['bySource'] {
  const shares = {
    hip: 0,
    'lumbar-spine': 0,
    sacroiliac: 0,
    other: at(ranking.probabilities, model.conditions.length),
  };
  model.conditions.forEach(({ source }, index) => {
    shares[source] += at(ranking.probabilities, index);
  });
  return {
    hip: roundForOutput(shares.hip),
    lumbarSpine: roundForOutput(shares['lumbar-spine']),
    sacroiliac: roundForOutput(shares.sacroiliac),
    other: roundForOutput(shares.other),
  };
}
