// What to ask or examine next: the expected gain of information about the hypotheses, in bits, for each
// minute it takes.
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { type StatedComplaint, statedBy } from './complaint';
import { ln, roundForOutput } from './deterministic-math';
import { isAnswered, type Recorded } from './observation';
import { answeredInGroups, type OutcomeOdds, outcomeOdds } from './outcome-odds';
import { at } from './probability';
import type { Ranking } from './rank';
import { separationInWords } from './separation';
import { isComparison, onlySymptomaticSide } from './sides';
import type { NextFinding } from './types';

const LISTED = 12;
/** Below this an answer tells nothing worth a line. */
const SMALLEST_GAIN_BITS = 1e-4;

/**
 * The most informative unanswered findings of history and examination, best first. Laboratory and imaging
 * are left to the tests. What could not be tested is not asked for again, nor what the complaint states.
 */
export function nextFindings(
  model: CompiledModel,
  ranking: Ranking,
  recorded: readonly Recorded[],
  stated: StatedComplaint,
): NextFinding[] {
  const side = onlySymptomaticSide(recorded);
  const closed = new Set(
    recorded
      .filter((entry) => isClosed(entry) && !isComparison(entry, side))
      .map(({ finding }) => finding.index),
  );
  const answered = answeredInGroups(ranking);
  const known = statedBy(model.knowledge, stated);
  return model.findings
    .filter((entry) => !closed.has(entry.index) && !known.has(entry.finding.id))
    .filter((entry) => isBedside(entry) && isShown(entry, stated.complaint))
    .map((entry) => {
      const odds = outcomeOdds(model, entry, answered);
      const bits = informationBits(odds, ranking.hypotheses);
      return { entry, odds, bits, bitsPerMinute: bits / entry.finding.minutes };
    })
    .filter(({ bits }) => bits >= SMALLEST_GAIN_BITS)
    .sort((a, b) => b.bitsPerMinute - a.bitsPerMinute || a.entry.index - b.entry.index)
    .slice(0, LISTED)
    .map(({ entry, odds, bitsPerMinute }) => ({
      id: entry.finding.id,
      side: sideToExamine(entry, side),
      bitsPerMinute: roundForOutput(bitsPerMinute),
      reason: separationInWords(model, ranking, odds),
    }));
}

/**
 * Mutual information between the finding and the hypotheses, in bits:
 * sum over hypotheses h and outcomes o of P(h) P(o|h) log2(P(o|h) / P(o)).
 */
function informationBits({ finding, byHypothesis }: OutcomeOdds, hypotheses: Float64Array): number {
  let affected = 0;
  for (const { hypothesis } of byHypothesis) affected += at(hypotheses, hypothesis);
  // Rounding may bring the sum a hair above 1.
  const unaffected = Math.max(0, 1 - affected);
  let nats = 0;
  for (let o = 0; o < finding.baseRates.length; o += 1) {
    const base = at(finding.baseRates, o);
    let marginal = unaffected * base;
    for (const entry of byHypothesis) {
      marginal += at(hypotheses, entry.hypothesis) * at(entry.probabilities, o);
    }
    nats += unaffected * base * ln(base / marginal);
    for (const entry of byHypothesis) {
      const p = at(entry.probabilities, o);
      nats += at(hypotheses, entry.hypothesis) * p * ln(p / marginal);
    }
  }
  return Math.max(0, nats / Math.LN2);
}

function isClosed(entry: Recorded): boolean {
  return isAnswered(entry) || entry.state === 'equivocal' || entry.state === 'could-not-test';
}

function isBedside({ finding }: CompiledFinding): boolean {
  return finding.section !== 'laboratory' && finding.section !== 'imaging';
}

function isShown({ finding }: CompiledFinding, complaint: readonly string[]): boolean {
  return finding.complaints.length === 0 || finding.complaints.some((id) => complaint.includes(id));
}

function sideToExamine({ finding }: CompiledFinding, symptomatic: Side | undefined): Side | null {
  return finding.sided ? (symptomatic ?? null) : null;
}
