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
/** Hypotheses below this are left out of the sum: together they can add no more than twice their own share. */
const TOO_RARE_TO_COUNT = 1e-4;

/** 0 to 1, to ten decimals. Results already recorded are not expected again. */
export function expectedChange(
  model: CompiledModel,
  ranking: Ranking,
  facts: Facts,
  test: Test,
  counted: CountedHypotheses = countedHypotheses(model, ranking),
): number {
  const open = test.resultFindings
    .flatMap((id) => model.findingById.get(id) ?? [])
    .filter(({ finding }) => !facts.recorded.get(finding.id)?.some(isAnswered));
  const size = ranking.order.length;
  if (size === 0 || open.length === 0) return 0;
  const results = oddsInTurn(model, ranking, open)
    .map((odds) => tableOf(odds, counted))
    .filter(tellsSomething);
  const joint = Float64Array.from(counted.indices, (h) => at(ranking.hypotheses, h));
  const buffers = results.map(() => new Float64Array(joint.length));
  return Number((change(results, 0, joint, 1, counted, buffers) / size).toFixed(10));
}

/** The hypotheses that are probable enough to matter; the same for every test of one assessment. */
export type CountedHypotheses = {
  /** Hypothesis indices, and the place of each among them. */
  readonly indices: readonly number[];
  readonly positionOf: ReadonlyMap<number, number>;
  /** The conditions that any of them contains: their probability now, and the positions of their hypotheses. */
  readonly conditions: readonly {
    readonly before: number;
    readonly positions: readonly number[];
  }[];
};

/** At least one in ten thousand. */
export function countedHypotheses(model: CompiledModel, ranking: Ranking): CountedHypotheses {
  const size = model.conditions.length;
  const indices = [...ranking.hypotheses.keys()].filter(
    (h) => at(ranking.hypotheses, h) >= TOO_RARE_TO_COUNT,
  );
  const positionsOf = new Map<number, number[]>();
  indices.forEach((h, position) => {
    const both = h < size ? [h] : (model.pairs[h - size]?.conditions ?? []);
    for (const c of both) positionsOf.set(c, [...(positionsOf.get(c) ?? []), position]);
  });
  const conditions = [...positionsOf].map(([condition, positions]) => ({
    before: at(ranking.probabilities, condition),
    positions,
  }));
  return { indices, positionOf: new Map(indices.map((h, i) => [h, i])), conditions };
}

/** P(outcome | hypothesis) by outcome, for the counted hypotheses in their order. */
type Table = readonly Float64Array[];

function tableOf({ finding, byHypothesis }: OutcomeOdds, counted: CountedHypotheses): Table {
  return Array.from(finding.baseRates, (base, o) => {
    const row = new Float64Array(counted.indices.length).fill(base);
    for (const { hypothesis, probabilities } of byHypothesis) {
      const position = counted.positionOf.get(hypothesis);
      if (position !== undefined) row[position] = at(probabilities, o);
    }
    return row;
  });
}

/** A result that is as likely under every counted hypothesis need not be split by. */
function tellsSomething(table: Table): boolean {
  return table.some((row) => row.some((p) => p !== row[0]));
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
 * P(hypothesis and the outcomes so far), `marginal` their sum over all hypotheses. One buffer for each depth is enough:
 * a branch is finished before the next begins.
 */
function change(
  results: readonly Table[],
  depth: number,
  joint: Float64Array,
  marginal: number,
  counted: CountedHypotheses,
  buffers: readonly Float64Array[],
): number {
  const table = results[depth];
  const next = buffers[depth];
  if (!table || !next || marginal < TOO_RARE_TO_SPLIT) return moved(joint, marginal, counted);
  let total = 0;
  for (const probabilities of table) {
    let sum = 0;
    for (let i = 0; i < joint.length; i += 1) {
      const p = at(joint, i) * at(probabilities, i);
      next[i] = p;
      sum += p;
    }
    total += change(results, depth + 1, next, sum, counted, buffers);
  }
  return total;
}

function moved(joint: Float64Array, marginal: number, { conditions }: CountedHypotheses): number {
  let sum = 0;
  for (const { before, positions } of conditions) {
    let after = 0;
    for (const position of positions) after += at(joint, position);
    sum += Math.abs(after - marginal * before);
  }
  return sum;
}
