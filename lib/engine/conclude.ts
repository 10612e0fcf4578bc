// The part of an assessment that decides the advice: ranking, flags and the scenario that applies. It leaves
// out what only explains or proposes, because the same case is concluded hundreds of times with one answer
// changed (what-if.ts).
import type { CompiledModel } from './compiled-model';
import { complaintOf, markStated } from './complaint';
import { firedRulesWithTest, imagingAdvice, matchingRules } from './imaging-advice';
import { notConsidered, withoutConditions } from './not-considered';
import { recordedFindings } from './observation';
import { byFindingId, type ConditionFacts, type Facts } from './predicate';
import { priorFor } from './prior';
import { at } from './probability';
import { type Ranking, rank } from './rank';
import { mustNotMiss } from './red-flags';
import { scoringAnswers } from './sides';
import type { AssessmentInput, MustNotMissItem } from './types';
import { type Uncertainty, uncertaintyOf } from './uncertainty';

/** Ranking, intervals and advice. The input is parsed already. */
export function conclude(model: CompiledModel, input: AssessmentInput) {
  const ranked = rankCase(model, input);
  const uncertainty = uncertaintyOf(model, ranked.ranking);
  return {
    ...ranked,
    uncertainty,
    ...adviceOn(model, ranked.ranking, ranked.answers, uncertainty),
  };
}

/** The ranking of a parsed input, and the answers as rules read them. */
export function rankCase(model: CompiledModel, input: AssessmentInput) {
  const recorded = recordedFindings(model, input);
  const complaint = complaintOf(model, input, recorded);
  const answers: Facts = { recorded: byFindingId(recorded), complaint: complaint.complaint };
  const leftOut = notConsidered(model, answers);
  const everyPrior = priorFor(model, input.setting, complaint.complaint);
  const prior = withoutConditions(model, everyPrior, leftOut);
  const ranking = rank(model, prior, markStated(model, complaint, scoringAnswers(recorded)));
  return { recorded, complaint, answers, prior, leftOut, ranking };
}

/**
 * Flags, matching scenarios and the first-line test. Without the intervals no condition is excluded for now, and
 * nothing else differs.
 */
export function adviceOn(
  model: CompiledModel,
  ranking: Ranking,
  answers: Facts,
  uncertainty?: readonly Uncertainty[],
) {
  const items = mustNotMiss(model, ranking, uncertainty, answers);
  const facts: Facts = { ...answers, conditions: conditionFacts(model, ranking, items) };
  const rules = matchingRules(model, facts);
  const fired = firedRulesWithTest(items);
  const flagged = items.flatMap(({ condition, state }) => (state === 'flagged' ? [condition] : []));
  return { items, facts, rules, fired, flagged, advice: imagingAdvice(model, facts, rules, fired) };
}

/** What imaging rules may ask about the assessment itself. */
function conditionFacts(
  model: CompiledModel,
  ranking: Ranking,
  items: readonly MustNotMissItem[],
): ReadonlyMap<string, ConditionFacts> {
  const flagged = new Set(
    items.filter(({ state }) => state === 'flagged').map(({ condition }) => condition),
  );
  return new Map(
    ranking.order.map((index, position) => {
      const id = model.conditions[index]?.id ?? '';
      const probability = at(ranking.probabilities, index);
      return [id, { probability, rank: position + 1, isFlagged: flagged.has(id) }];
    }),
  );
}
