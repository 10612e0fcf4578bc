// The reason for asking, in words: which two candidates the answer would tell apart, and by how much.
import type { CompiledModel } from './compiled-model';
import type { OutcomeOdds } from './outcome-odds';
import { at } from './probability';
import type { Ranking } from './rank';

/** Only leading candidates are named: the reader decides between these. */
const CANDIDATES = 6;

/**
 * "Tells Hip osteoarthritis from Lumbar disc herniation: limited in 82 of 100 against 30 of 100." The
 * pair with the largest P(a) P(b) |P(outcome | a) - P(outcome | b)|.
 */
export function separationInWords(
  model: CompiledModel,
  ranking: Ranking,
  odds: OutcomeOdds,
): string {
  const { label, outcomes } = outcomeToName(odds);
  const candidates = ranking.order.slice(0, CANDIDATES).map((condition) => ({
    condition,
    probability: at(ranking.probabilities, condition),
    present: probabilityOf(odds, condition, outcomes),
  }));
  let best = { score: -1, text: '' };
  candidates.forEach((a, i) => {
    for (const b of candidates.slice(i + 1)) {
      const score = a.probability * b.probability * Math.abs(a.present - b.present);
      if (score <= best.score) continue;
      const [more, less] = a.present >= b.present ? [a, b] : [b, a];
      const names = [more, less].map(({ condition }) => model.conditions[condition]?.label ?? '');
      const rates = [more, less].map(({ present }) => `${Math.round(present * 100)} of 100`);
      best = {
        score,
        text: `Tells ${names.join(' from ')}: ${label} in ${rates.join(' against ')}.`,
      };
    }
  });
  return best.text;
}

/** "present" for a binary finding, the abnormal label of a measure, or the outcome that varies most. */
function outcomeToName(odds: OutcomeOdds): { label: string; outcomes: readonly number[] } {
  const { finding, abnormal } = odds.finding;
  if (abnormal.length > 0) {
    return { label: finding.abnormal?.label ?? 'present', outcomes: abnormal };
  }
  const spread = finding.outcomes.map((_, outcome) => {
    const rates = odds.byHypothesis.map(({ probabilities }) => at(probabilities, outcome));
    const base = at(odds.finding.baseRates, outcome);
    return Math.max(base, ...rates) - Math.min(base, ...rates);
  });
  const widest = spread.indexOf(Math.max(...spread));
  return { label: finding.outcomes[widest]?.label ?? '', outcomes: [widest] };
}

function probabilityOf(
  { finding, byHypothesis }: OutcomeOdds,
  condition: number,
  outcomes: readonly number[],
): number {
  const known = byHypothesis.find(({ hypothesis }) => hypothesis === condition);
  const rates = known?.probabilities ?? finding.baseRates;
  return outcomes.reduce((sum, outcome) => sum + at(rates, outcome), 0);
}
