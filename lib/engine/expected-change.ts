// How much a test is expected to move the probabilities: the mean absolute change over conditions, averaged
// over all results it can give, each weighted by how likely that result is.
import type { Test } from '@/lib/knowledge/schema/test';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { isAnswered } from './observation';
import { answeredInGroups, type OutcomeOdds, outcomeOdds } from './outcome-odds';
import type { Facts } from './predicate';
import { at } from './probability';
import type { Ranking } from './rank';

/**
 * A combination of results less likely than this is not split by the results that remain. A scan has a dozen
 * of them, and all combinations would be thousands; what is lost is at most twice this share of the change.
 */
const TOO_RARE_TO_SPLIT = 1e-3;

/** 0 to 1, to ten decimals. Results already recorded are not expected again. */
export function expectedChange(
  model: CompiledModel,
  ranking: Ranking,
  facts: Facts,
  test: Test,
): number {
  const open = test.resultFindings
    .flatMap((id) => model.findingById.get(id) ?? [])
    .filter(({ finding }) => !facts.recorded.get(finding.id)?.some(isAnswered));
  const joint = ranking.probabilities.slice();
  const size = ranking.order.length;
  return size === 0 || open.length === 0
    ? 0
    : Number((change(oddsInTurn(model, ranking, open), joint, ranking) / size).toFixed(10));
}

/** Each result's odds given that the ones before it are known: related results count less. */
function oddsInTurn(
  model: CompiledModel,
  ranking: Ranking,
  findings: readonly CompiledFinding[],
): OutcomeOdds[] {
  return findings.map((finding, i) =>
    outcomeOdds(model, finding, answeredInGroups(ranking, findings.slice(0, i))),
  );
}

/**
 * Sum over outcomes of P(outcomes) x sum over conditions |P(c | outcomes) - P(c)|. `joint` holds
 * P(hypothesis and the outcomes so far).
 */
function change(odds: readonly OutcomeOdds[], joint: Float64Array, ranking: Ranking): number {
  const marginal = joint.reduce((sum, p) => sum + p, 0);
  const [first, ...rest] = odds;
  if (!first || marginal < TOO_RARE_TO_SPLIT) {
    let sum = 0;
    for (let c = 0; c < joint.length - 1; c += 1) {
      sum += Math.abs(at(joint, c) - marginal * at(ranking.probabilities, c));
    }
    return sum;
  }
  let total = 0;
  for (let o = 0; o < first.finding.baseRates.length; o += 1) {
    total += change(rest, afterOutcome(joint, first, o), ranking);
  }
  return total;
}

function afterOutcome(joint: Float64Array, odds: OutcomeOdds, outcome: number): Float64Array {
  const base = at(odds.finding.baseRates, outcome);
  const next = joint.map((p) => p * base);
  for (const { condition, probabilities } of odds.byCondition) {
    next[condition] = at(joint, condition) * at(probabilities, outcome);
  }
  return next;
}
