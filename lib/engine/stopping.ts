// When to stop asking: nothing left to ask or examine would, whatever its answer, change what is done.
import type { CompiledModel } from './compiled-model';
import { marginalProbabilities } from './hypotheses';
import type { OpenQuestions } from './open-findings';
import { answeredInGroups, type OutcomeOdds, outcomeOdds } from './outcome-odds';
import { at } from './probability';
import type { Ranking } from './rank';
import type { MustNotMissItem, StoppingHint } from './types';

/** An answer that comes less often than this is not waited for. */
const RARE_ANSWER = 0.02;

/**
 * Reached when every screening question is answered and no single further answer would change the first
 * candidate or carry a condition that must not be missed over its threshold. Two answers together still might.
 */
export function stoppingHint(
  model: CompiledModel,
  ranking: Ranking,
  open: OpenQuestions,
  items: readonly MustNotMissItem[],
): StoppingHint {
  const unscreened = items.filter(({ unanswered }) => unanswered.length > 0).length;
  if (unscreened > 0) {
    const conditions = unscreened === 1 ? '1 condition' : `${unscreened} conditions`;
    return {
      isReached: false,
      because: `Screening questions are open for ${conditions} that must not be missed.`,
    };
  }
  const answered = answeredInGroups(ranking);
  const deciding = open.findings.filter((finding) =>
    mayDecide(model, ranking, outcomeOdds(model, finding, answered)),
  ).length;
  if (deciding === 0) {
    return {
      isReached: true,
      because:
        'No single further question or examination would change the first candidate or a flag.',
    };
  }
  const findings = deciding === 1 ? '1 finding' : `${deciding} findings`;
  return {
    isReached: false,
    because: `${findings} could still change the first candidate or a flag by one answer.`,
  };
}

function mayDecide(model: CompiledModel, ranking: Ranking, odds: OutcomeOdds): boolean {
  const { baseRates } = odds.finding;
  for (let outcome = 0; outcome < baseRates.length; outcome += 1) {
    const { chance, probabilities } = after(model, ranking, odds, outcome);
    if (chance >= RARE_ANSWER && isAnotherDecision(model, ranking, probabilities)) return true;
  }
  return false;
}

/** The chance of an outcome, and the conditions' probabilities once it is known. */
export function after(
  model: CompiledModel,
  ranking: Ranking,
  { finding, byHypothesis }: OutcomeOdds,
  outcome: number,
): { readonly chance: number; readonly probabilities: Float64Array } {
  const base = at(finding.baseRates, outcome);
  const joint = ranking.hypotheses.map((p) => p * base);
  for (const { hypothesis, probabilities } of byHypothesis) {
    joint[hypothesis] = at(ranking.hypotheses, hypothesis) * at(probabilities, outcome);
  }
  let chance = 0;
  for (let h = 0; h < joint.length; h += 1) chance += at(joint, h);
  for (let h = 0; h < joint.length; h += 1) joint[h] = at(joint, h) / chance;
  return { chance, probabilities: marginalProbabilities(model, joint) };
}

function isAnotherDecision(
  { conditions }: CompiledModel,
  ranking: Ranking,
  probabilities: Float64Array,
): boolean {
  const [first = 0] = ranking.order;
  return conditions.some(({ mustNotMiss }, condition) => {
    const now = at(probabilities, condition);
    if (now > at(probabilities, first)) return true;
    if (!mustNotMiss) return false;
    const { threshold } = mustNotMiss;
    return now >= threshold !== at(ranking.probabilities, condition) >= threshold;
  });
}
