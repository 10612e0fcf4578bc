// What one answer says about one condition: ln(P(answer | condition) / P(answer | none of them)).
import type { CompiledEvidence } from './compiled-model';
import { ln } from './deterministic-math';
import { at } from './probability';
import type { Answer } from './sides';
import { ratioInterval } from './trust';
import type { Interval } from './types';

/** A weight of evidence before the dependence discount. */
export type Weighed = {
  /** Natural log of the ratio, after trust shrinkage and normalisation. */
  readonly weight: number;
  readonly standardError: number;
  /** The ratio as published. */
  readonly ratio: number;
  readonly interval: Interval;
  /** Factor 0 to 1 that trust left of the log ratio. */
  readonly trust: number;
  readonly draws: Float64Array;
};

/** An outcome as the sums below need it. */
type Part = {
  readonly baseRate: number;
  readonly probability: number;
  readonly published: {
    readonly ratio: number;
    readonly standardError: number;
    readonly trust: number;
  };
};

/** The weight of an answer for the condition of this evidence. */
export function weigh({ finding, outcomes }: Answer, evidence: CompiledEvidence): Weighed {
  const [only] = outcomes;
  const published = only === undefined ? undefined : evidence.published[only];
  if (only !== undefined && published && outcomes.length === 1) {
    const { ratio, interval, standardError, trust } = published;
    const weight = at(evidence.weights, only);
    return { weight, standardError, ratio, interval, trust, draws: evidence.draws };
  }
  const parts = outcomes.flatMap((o) => {
    const part = evidence.published[o];
    const baseRate = at(finding.baseRates, o);
    return part ? { baseRate, probability: at(evidence.probabilities, o), published: part } : [];
  });
  return weighUnion(parts, evidence.draws);
}

/**
 * Several outcomes are possible ("limited", or a count not yet complete): their probabilities add up.
 * The published ratio of the union is the mean weighted by base rate; standard error and trust are
 * means weighted by P(outcome | condition).
 */
export function weighUnion(parts: readonly Part[], draws: Float64Array): Weighed {
  let base = 0;
  let probability = 0;
  let ratio = 0;
  let standardError = 0;
  let trust = 0;
  for (const part of parts) {
    base += part.baseRate;
    probability += part.probability;
    ratio += part.baseRate * part.published.ratio;
    standardError += part.probability * part.published.standardError;
    trust += part.probability * part.published.trust;
  }
  const meanError = standardError / probability;
  return {
    weight: ln(probability / base),
    standardError: meanError,
    ratio: ratio / base,
    interval: ratioInterval(ratio / base, meanError),
    trust: trust / probability,
    draws,
  };
}
