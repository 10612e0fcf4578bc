// What a finding says when two conditions are present at once. Either can cause it: the noisy-OR of what each
// adds to the base rate (Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, section 4.3.2), and for
// findings with graded outcomes its extension, the noisy-MAX.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Condition } from '@/lib/knowledge/schema/condition';
import type { CompiledEvidence, CompiledFinding, CompiledPair, Likelihood } from './compiled-model';
import { exp, ln } from './deterministic-math';
import { normalDraws } from './normal-draws';
import { at, outcomeProbabilities } from './probability';
import { logStandardError } from './trust';

/** The pairs of the knowledge as hypotheses that follow the conditions. */
export function compilePairs(
  { conditionPairs, model }: KnowledgeBase,
  conditions: readonly Condition[],
  conditionIndex: ReadonlyMap<string, number>,
): CompiledPair[] {
  const listed = conditionPairs.flatMap((entry) =>
    entry.conditions.flatMap((a) => entry.with.map((b) => ({ entry, ids: [a, b].sort() }))),
  );
  return listed.map(({ entry, ids }, position) => {
    const [first, second] = ids.map((id) => conditionIndex.get(id));
    if (first === undefined || second === undefined) {
      throw new Error(`Pair ${entry.id}: no such condition`);
    }
    const { value, low, high } = entry.coOccurrence;
    return {
      hypothesis: conditions.length + position,
      conditions: [first, second],
      entry,
      logCoOccurrence: ln(value),
      noise: {
        draws: normalDraws(`pair ${ids.join(' ')}`),
        standardError: logStandardError(low, high) ?? model.defaultLogPriorStandardError.value,
      },
    };
  });
}

/** The likelihoods of a finding under every pair of which at least one condition has evidence. */
export function pairLikelihoods(
  finding: Pick<CompiledFinding, 'baseRates' | 'abnormal' | 'severity' | 'evidence'>,
  pairs: readonly CompiledPair[],
): Likelihood[] {
  return pairs.flatMap(({ hypothesis, conditions: [first, second] }) => {
    const a = finding.evidence.get(first);
    const b = finding.evidence.get(second);
    if (a && b) return together(finding, hypothesis, a, b);
    const known = a ?? b;
    if (!known) return [];
    const { probabilities, weights } = known;
    return { hypothesis, probabilities, weights };
  });
}

type Graded = Pick<CompiledFinding, 'baseRates' | 'abnormal' | 'severity'>;

function together(
  finding: Graded,
  hypothesis: number,
  a: CompiledEvidence,
  b: CompiledEvidence,
): Likelihood {
  const { baseRates, abnormal } = finding;
  // Without an order from normal to abnormal (age, sex, kind of onset) neither outcome is "caused".
  const probabilities =
    abnormal.length > 0 ? noisyMaximum(finding, a, b) : productOfRatios(baseRates, a, b);
  const weights = probabilities.map((p, o) => ln(p / at(baseRates, o)));
  return { hypothesis, probabilities, weights };
}

/** Both ratios count in full: what makes each more frequent makes the two together so. */
function productOfRatios(
  baseRates: Float64Array,
  a: CompiledEvidence,
  b: CompiledEvidence,
): Float64Array {
  return outcomeProbabilities(
    a.weights.map((weight, o) => exp(weight + at(b.weights, o))),
    baseRates,
  );
}

/**
 * From the most abnormal outcome down: F(k), the probability of an outcome less abnormal than the k-th, is the
 * base rate's times what each condition leaves of it. A condition that raises neither keeps out; when neither
 * raises the finding, the one that lowers it less holds. For a binary finding this is the noisy-OR.
 */
function noisyMaximum(
  { baseRates, severity }: Graded,
  a: CompiledEvidence,
  b: CompiledEvidence,
): Float64Array {
  const outcomes = severity.length;
  const byRank = Array.from({ length: outcomes }, (_, rank) => severity.indexOf(rank));
  const probabilities = new Float64Array(outcomes);
  let lessAbnormal = { base: 1, a: 1, b: 1, both: 1 };
  for (const outcome of byRank) {
    const base = lessAbnormal.base - at(baseRates, outcome);
    const ofA = lessAbnormal.a - at(a.probabilities, outcome);
    const ofB = lessAbnormal.b - at(b.probabilities, outcome);
    const both = Math.min(lessAbnormal.both, leftBy(base, ofA, ofB));
    probabilities[outcome] = Math.max(lessAbnormal.both - both, SMALLEST);
    lessAbnormal = { base, a: ofA, b: ofB, both };
  }
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  return probabilities.map((p) => p / total);
}

/** No outcome is impossible: an answer that cannot be would make the weight infinite. */
const SMALLEST = 1e-6;

function leftBy(base: number, a: number, b: number): number {
  // Below this only rounding is left: every outcome has been passed.
  if (base < SMALLEST) return 0;
  const isRaisedByA = a < base;
  const isRaisedByB = b < base;
  if (isRaisedByA && isRaisedByB) return (a * b) / base;
  if (isRaisedByA) return a;
  return isRaisedByB ? b : Math.min(a, b);
}
