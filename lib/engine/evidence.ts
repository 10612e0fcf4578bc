// What one answer says about one hypothesis: ln(P(answer | hypothesis) / P(answer | none of them)).
import type { CompiledEvidence, Likelihood } from './compiled-model';
import { ln, roundForOutput } from './deterministic-math';
import { at } from './probability';
import type { Answer } from './sides';
import { type PublishedRatio, ratioInterval } from './trust';
import type { Interval } from './types';

/** What a study prints for an answer, rounded for output. */
export type AsPublished = {
  readonly ratio: number;
  readonly interval: Interval;
  /** Of the natural logarithm of the ratio. */
  readonly standardError: number;
  /** Factor 0 to 1 that trust left of the log ratio. */
  readonly trust: number;
};

/** An outcome as the sums below need it. */
type Part = {
  readonly baseRate: number;
  /** P(outcome | hypothesis). */
  readonly probability: number;
};

/** The weight of an answer for the hypothesis of this likelihood, before the dependence discount. */
export function weightOf({ finding, outcomes, shares }: Answer, likelihood: Likelihood): number {
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1 && !shares) return at(likelihood.weights, only);
  return unionWeight(
    possible({ finding, outcomes, shares }).map(({ outcome, share }) => ({
      baseRate: share * at(finding.baseRates, outcome),
      probability: share * at(likelihood.probabilities, outcome),
    })),
  );
}

type Allowed = Pick<Answer, 'finding' | 'outcomes' | 'shares'>;

/** The outcomes an answer allows, each with P(it was answered so | outcome). */
function possible({ finding, outcomes, shares }: Allowed) {
  if (!shares) return outcomes.map((outcome) => ({ outcome, share: 1 }));
  return finding.finding.outcomes.map((_, outcome) => ({ outcome, share: shares[outcome] ?? 0 }));
}

/** Several outcomes are possible ("limited", or a count not yet complete): their probabilities add up. */
export function unionWeight(parts: readonly Part[]): number {
  let base = 0;
  let probability = 0;
  for (const part of parts) {
    base += part.baseRate;
    probability += part.probability;
  }
  return ln(probability / base);
}

/** What the preferred study prints for an answer. */
export function asPublished(answer: Allowed, evidence: CompiledEvidence): AsPublished {
  return publishedUnion(
    possible(answer).flatMap(({ outcome, share }) => {
      const published = evidence.published[outcome];
      if (!published) return [];
      const baseRate = share * at(answer.finding.baseRates, outcome);
      const probability = share * at(evidence.probabilities, outcome);
      return [{ baseRate, probability, published }];
    }),
  );
}

/**
 * The published ratio of several outcomes is the mean weighted by base rate; standard error and trust are means
 * weighted by P(outcome | condition).
 */
export function publishedUnion(
  parts: readonly (Part & { readonly published: PublishedRatio })[],
): AsPublished {
  const [only] = parts;
  if (only && parts.length === 1) {
    const { ratio, interval, standardError, trust } = only.published;
    return { ratio, interval, standardError, trust };
  }
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
  const mean = ratio / base;
  const meanError = standardError / probability;
  const [low, high] = ratioInterval(mean, meanError);
  return {
    ratio: roundForOutput(mean),
    interval: [roundForOutput(low), roundForOutput(high)],
    standardError: meanError,
    trust: roundForOutput(trust / probability),
  };
}
