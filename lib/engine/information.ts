// What an answer not yet given is expected to tell, in bits: about the diagnosis as a whole, and about one
// condition alone.
import { ln } from './deterministic-math';
import type { OutcomeOdds } from './outcome-odds';
import { at } from './probability';

/** A hypothesis less probable than this can hold back a few millionths of a bit: it is taken as unaffected. */
const NEGLIGIBLE = 1e-6;

/**
 * Mutual information between the finding and the hypotheses, in bits:
 * sum over hypotheses h and outcomes o of P(h) P(o|h) log2(P(o|h) / P(o)).
 */
export function informationBits(
  { finding, byHypothesis }: OutcomeOdds,
  hypotheses: Float64Array,
): number {
  const affected = byHypothesis.filter(
    ({ hypothesis }) => at(hypotheses, hypothesis) >= NEGLIGIBLE,
  );
  const share = affected.reduce((sum, { hypothesis }) => sum + at(hypotheses, hypothesis), 0);
  // Rounding may bring the sum a hair above 1.
  const unaffected = Math.max(0, 1 - share);
  let nats = 0;
  for (let o = 0; o < finding.baseRates.length; o += 1) {
    const base = at(finding.baseRates, o);
    let marginal = unaffected * base;
    for (const entry of affected) {
      marginal += at(hypotheses, entry.hypothesis) * at(entry.probabilities, o);
    }
    nats += unaffected * base * ln(base / marginal);
    for (const entry of affected) {
      const p = at(entry.probabilities, o);
      nats += at(hypotheses, entry.hypothesis) * p * ln(p / marginal);
    }
  }
  return Math.max(0, nats / Math.LN2);
}

/** What one outcome would make of a condition. */
export type OutcomeEffect = {
  readonly outcome: number;
  /** P(outcome) as things stand. */
  readonly chance: number;
  /** P(condition | outcome). */
  readonly probability: number;
  /** The outcome's part of the information about the condition, in bits: chance x KL(after || before). */
  readonly bits: number;
};

/** By outcome. `contains` says which hypotheses have the condition, by hypothesis. */
export function effectsOn(
  odds: OutcomeOdds,
  hypotheses: Float64Array,
  contains: (hypothesis: number) => boolean,
): OutcomeEffect[] {
  const { finding, byHypothesis } = odds;
  let before = 0;
  for (let h = 0; h < hypotheses.length; h += 1) if (contains(h)) before += at(hypotheses, h);
  return Array.from(finding.baseRates, (base, outcome) => {
    let chance = base;
    let joint = before * base;
    for (const { hypothesis, probabilities } of byHypothesis) {
      const excess = at(hypotheses, hypothesis) * (at(probabilities, outcome) - base);
      chance += excess;
      if (contains(hypothesis)) joint += excess;
    }
    const probability = Math.min(1, Math.max(0, joint / chance));
    return { outcome, chance, probability, bits: chance * divergence(probability, before) };
  });
}

/** Kullback-Leibler divergence of two yes-or-no questions, in bits. */
function divergence(after: number, before: number): number {
  const part = (p: number, q: number) => (p <= 0 || q <= 0 ? 0 : p * ln(p / q));
  return Math.max(0, (part(after, before) + part(1 - after, 1 - before)) / Math.LN2);
}
