// What a result would decide: which conditions it would carry over the line above which one acts, or back.
import type { Test } from '@/lib/knowledge/schema/test';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { roundForOutput } from './deterministic-math';
import { isAnswered } from './observation';
import { answeredInGroups, outcomeOdds } from './outcome-odds';
import type { Facts } from './predicate';
import { at, insideUnitInterval } from './probability';
import type { Ranking } from './rank';
import { after } from './stopping';
import type { ThresholdCrossing } from './types';

/** Results of a test that are not known yet, each alone: what one of them would decide, largest change first. */
export function thresholdCrossings(
  model: CompiledModel,
  ranking: Ranking,
  facts: Facts,
  test: Test,
): ThresholdCrossing[] {
  const answered = answeredInGroups(ranking);
  return test.resultFindings
    .flatMap((id) => model.findingById.get(id) ?? [])
    .filter(({ finding }) => !facts.recorded.get(finding.id)?.some(isAnswered))
    .flatMap((finding) => {
      const odds = outcomeOdds(model, finding, answered);
      return finding.finding.outcomes.flatMap((_, outcome) =>
        crossingsAt(model, ranking, finding, outcome, after(model, ranking, odds, outcome)),
      );
    })
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
        (`${a.finding}/${a.outcome}` < `${b.finding}/${b.outcome}` ? -1 : 1),
    );
}

function crossingsAt(
  { conditions }: CompiledModel,
  ranking: Ranking,
  { finding }: CompiledFinding,
  outcome: number,
  { chance, probabilities }: ReturnType<typeof after>,
): ThresholdCrossing[] {
  const crossings: ThresholdCrossing[] = [];
  conditions.forEach(({ id: condition, mustNotMiss }, index) => {
    if (!mustNotMiss) return;
    const { threshold } = mustNotMiss;
    const before = at(ranking.probabilities, index);
    const now = at(probabilities, index);
    if (now >= threshold === before >= threshold) return;
    const { id, label } = finding.outcomes[outcome] ?? { id: '', label: '' };
    crossings.push({
      finding: finding.id,
      outcome: id,
      outcomeLabel: label,
      chance: roundForOutput(chance),
      condition,
      threshold,
      before: roundForOutput(insideUnitInterval(before)),
      after: roundForOutput(insideUnitInterval(now)),
    });
  });
  return crossings;
}
