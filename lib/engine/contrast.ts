// Why one condition and not the other: their two ledgers side by side, as one sum of differences.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { err, ok, type Result } from '@/lib/result';
import { compile } from './compile';
import type { CompiledModel } from './compiled-model';
import { adviceOn, rankCase } from './conclude';
import type { Contribution } from './dependence';
import { ln, roundForOutput } from './deterministic-math';
import { suggestion } from './input-errors';
import { openQuestions } from './open-findings';
import { answeredInGroups, type OutcomeOdds, outcomeOdds } from './outcome-odds';
import { parseInput } from './parse-input';
import { at } from './probability';
import type { Ranking } from './rank';
import type { AssessmentInput, Contrast, ContrastLine, InputError } from './types';

const OPEN_LISTED = 5;
/** Under this the two ledgers say the same. */
const NOTICEABLE = 0.01;

/**
 * What separates two candidates, the largest difference first: the lines and the starting shares add up to the
 * natural logarithm of how much more probable the first is alone than the second alone. Unknown conditions are
 * refused by field.
 */
export function contrastOf(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  first: string,
  second: string,
): Result<Contrast, InputError[]> {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return parsed;
  const model = compile(knowledge);
  const indices = [first, second].map((id) => model.conditionIndex.get(id));
  const [a, b] = indices;
  if (a === undefined || b === undefined || a === b) {
    return err(faultsOf(model, first, second));
  }
  const { recorded, complaint, ranking, answers } = rankCase(model, parsed.value);
  const { facts } = adviceOn(model, ranking, answers);
  const prior = at(ranking.prior.logWeights, a) - at(ranking.prior.logWeights, b);
  const answered = answeredInGroups(ranking);
  const open = openQuestions(model, recorded, complaint, facts)
    .findings.map((finding) => outcomeOdds(model, finding, answered))
    .map((odds) => ({ odds, bits: symmetricDivergence(odds, a, b) }))
    .sort(
      (x, y) =>
        y.bits / y.odds.finding.finding.minutes - x.bits / x.odds.finding.finding.minutes ||
        x.odds.finding.index - y.odds.finding.index,
    )
    .slice(0, OPEN_LISTED);
  return ok({
    first,
    second,
    probabilities: [at(ranking.probabilities, a), at(ranking.probabilities, b)].map(
      roundForOutput,
    ) as [number, number],
    priorLogRatio: roundForOutput(prior),
    logRatio: roundForOutput(at(ranking.logWeights, a) - at(ranking.logWeights, b)),
    lines: linesOf(ranking, a, b),
    open: open.map(({ odds, bits }) => {
      const { id, label, minutes } = odds.finding.finding;
      return { id, label, minutes, bits: roundForOutput(bits) };
    }),
  });
}

function faultsOf({ conditionIndex }: CompiledModel, first: string, second: string): InputError[] {
  const unknown = Object.entries({ first, second }).flatMap(([field, id]) =>
    conditionIndex.has(id)
      ? []
      : [{ field, message: `No such condition${suggestion(id, conditionIndex.keys())}` }],
  );
  return unknown.length > 0 ? unknown : [{ field: 'second', message: 'Name two conditions.' }];
}

function linesOf(ranking: Ranking, a: number, b: number): ContrastLine[] {
  const lines = new Map<string, ContrastLine>();
  const add = (term: Contribution, sign: 1 | -1) => {
    const subject = subjectOf(term);
    const known = lines.get(subject.id);
    const weight = sign * term.weight * term.kept;
    lines.set(subject.id, {
      ...subject,
      ofFirst: (known?.ofFirst ?? 0) + (sign === 1 ? weight : 0),
      ofSecond: (known?.ofSecond ?? 0) - (sign === -1 ? weight : 0),
    });
  };
  for (const term of ranking.contributions[a] ?? []) add(term, 1);
  for (const term of ranking.contributions[b] ?? []) add(term, -1);
  return [...lines.values()]
    .filter(({ ofFirst, ofSecond }) => Math.abs(ofFirst - ofSecond) >= NOTICEABLE)
    .sort(
      (x, y) =>
        Math.abs(y.ofFirst - y.ofSecond) - Math.abs(x.ofFirst - x.ofSecond) ||
        (x.id < y.id ? -1 : 1),
    )
    .map((line) => ({
      ...line,
      ofFirst: roundForOutput(line.ofFirst),
      ofSecond: roundForOutput(line.ofSecond),
    }));
}

function subjectOf(term: Contribution): Pick<ContrastLine, 'kind' | 'id' | 'label' | 'recorded'> {
  if (term.kind === 'joint-rule') {
    const { id, label } = term.joint.rule.rule;
    const recorded = `${term.joint.positive} of ${term.joint.answered}`;
    return { kind: 'joint-rule', id, label, recorded };
  }
  const { id, label } = term.answer.finding.finding;
  return { kind: 'finding', id, label, recorded: term.answer.text };
}

/**
 * How well an open finding tells the two apart, in bits: Jeffreys' divergence of its outcomes under the one and the
 * other (Proceedings of the Royal Society A 1946;186:453), halved.
 */
function symmetricDivergence({ finding, byHypothesis }: OutcomeOdds, a: number, b: number): number {
  const of = (hypothesis: number) =>
    byHypothesis.find((entry) => entry.hypothesis === hypothesis)?.probabilities ??
    finding.baseRates;
  const [p, q] = [of(a), of(b)];
  let sum = 0;
  for (let o = 0; o < p.length; o += 1) sum += (at(p, o) - at(q, o)) * ln(at(p, o) / at(q, o));
  return sum / 2 / Math.LN2;
}
