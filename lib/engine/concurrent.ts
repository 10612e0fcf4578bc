// Two conditions at once: how probable each pair is, and when to say so in words.
import type { CompiledModel, CompiledPair } from './compiled-model';
import { roundForOutput } from './deterministic-math';
import { at, insideUnitInterval, softmax } from './probability';
import type { Ranking } from './rank';
import type { ConcurrentPair } from './types';

const LISTED = 10;
/** Under one in a hundred a pair is not worth a line. */
const NOTICEABLE = 0.01;
const LIKELY = 0.5;
const POSSIBLE = 0.2;

/** The most probable pairs, most probable first. */
export function pairsOf(model: CompiledModel, ranking: Ranking): ConcurrentPair[] {
  const priors = softmax(ranking.prior.logWeights);
  return mostProbable(model, ranking).map((pair) => ({
    conditions: idsOf(model, pair),
    labels: labelsOf(model, pair),
    probability: roundForOutput(insideUnitInterval(at(ranking.hypotheses, pair.hypothesis))),
    prior: roundForOutput(insideUnitInterval(at(priors, pair.hypothesis))),
    because: pair.entry.because,
    coOccurrence: pair.entry.coOccurrence.value,
    status: pair.entry.status,
    sources: [...new Set(pair.entry.citations.map(({ source }) => source))],
  }));
}

/** "Both are likely: ...", once, for the most probable pair. */
export function bothAreLikely(model: CompiledModel, ranking: Ranking): string[] {
  const [pair] = mostProbable(model, ranking);
  if (!pair) return [];
  const probability = at(ranking.hypotheses, pair.hypothesis);
  if (probability < POSSIBLE) return [];
  const [first, second] = labelsOf(model, pair);
  const words = probability >= LIKELY ? 'Both are likely' : 'Both may be present at once';
  const share = Math.round(probability * 100);
  return [`${words}: ${first} and ${second} together in ${share} of 100.`];
}

function mostProbable({ pairs }: CompiledModel, { hypotheses }: Ranking): CompiledPair[] {
  return pairs
    .filter(({ hypothesis }) => at(hypotheses, hypothesis) >= NOTICEABLE)
    .sort(
      (a, b) =>
        at(hypotheses, b.hypothesis) - at(hypotheses, a.hypothesis) || a.hypothesis - b.hypothesis,
    )
    .slice(0, LISTED);
}

function idsOf({ conditions }: CompiledModel, pair: CompiledPair): ConcurrentPair['conditions'] {
  const [a, b] = pair.conditions;
  return [conditions[a]?.id ?? '', conditions[b]?.id ?? ''];
}

function labelsOf({ conditions }: CompiledModel, pair: CompiledPair): ConcurrentPair['labels'] {
  const [a, b] = pair.conditions;
  return [conditions[a]?.label ?? '', conditions[b]?.label ?? ''];
}
