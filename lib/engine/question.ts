// One question instead of the whole diagnosis: what would best rule a condition in, or out.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { err, ok, type Result } from '@/lib/result';
import { compile } from './compile';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { conclude } from './conclude';
import { roundForOutput } from './deterministic-math';
import { effectsOn, type OutcomeEffect } from './information';
import { suggestion } from './input-errors';
import { openResults, stepOf } from './next-finding';
import { openQuestions } from './open-findings';
import { answeredInGroups, outcomeOdds } from './outcome-odds';
import { parseInput } from './parse-input';
import { at } from './probability';
import { onlySymptomaticSide } from './sides';
import type {
  AssessmentInput,
  InputError,
  QuestionFinding,
  QuestionPlan,
  SuggestedTest,
} from './types';

export type Purpose = 'rule-in' | 'rule-out';

const LISTED = 10;
/** An answer must move the condition by one point of a hundred to be worth a line. */
const NOTICEABLE = 0.01;

/**
 * The findings of history and examination that would tell most, for each minute, on one side of the question: for
 * ruling in, the answers that raise the condition; for ruling out, those that lower it. With `tests`, what the
 * assessment suggests, their results too. An unknown condition is refused with its field.
 */
export function planFor(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  condition: string,
  purpose: Purpose,
  tests: readonly SuggestedTest[] = [],
): Result<QuestionPlan, InputError[]> {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return parsed;
  const model = compile(knowledge);
  const index = model.conditionIndex.get(condition);
  if (index === undefined) {
    const message = `No such condition${suggestion(condition, model.conditionIndex.keys())}`;
    return err([{ field: 'condition', message }]);
  }
  const { recorded, complaint, ranking, facts } = conclude(model, parsed.value);
  const answered = answeredInGroups(ranking);
  const isOfCondition = containing(model, index);
  const asked: Asked = {
    purpose,
    before: at(ranking.probabilities, index),
    side: onlySymptomaticSide(recorded) ?? null,
    effectsOf: (entry) =>
      effectsOn(outcomeOdds(model, entry, answered), ranking.hypotheses, isOfCondition),
  };
  const bedside = openQuestions(model, recorded, complaint, facts).findings.flatMap(
    (entry) => lineOf(asked, entry, { step: stepOf(entry) }) ?? [],
  );
  const results = openResults(model, recorded, tests).flatMap(
    ({ entry, test }) => lineOf(asked, entry, { step: 'order', test }) ?? [],
  );
  const findings = [bedside, results]
    .flatMap((lines) => lines.sort(mostPerMinuteFirst).slice(0, LISTED))
    .sort(mostPerMinuteFirst);
  return ok({ condition, purpose, probability: roundForOutput(asked.before), findings });
}

type Asked = {
  readonly purpose: Purpose;
  /** Of the condition, as things stand. */
  readonly before: number;
  readonly side: QuestionFinding['side'];
  readonly effectsOf: (entry: CompiledFinding) => readonly OutcomeEffect[];
};

/** Nothing where no answer would move the condition that way by as much as one notices. */
function lineOf(
  { purpose, before, side, effectsOf }: Asked,
  entry: CompiledFinding,
  how: Pick<QuestionFinding, 'step' | 'test'>,
): QuestionFinding | undefined {
  const effects = effectsOf(entry);
  const telling = effects.filter(({ probability }) =>
    purpose === 'rule-in' ? probability > before : probability < before,
  );
  const [strongest] = [...telling].sort((a, b) => b.bits - a.bits || a.outcome - b.outcome);
  if (!strongest || Math.abs(strongest.probability - before) < NOTICEABLE) return undefined;
  const bits = telling.reduce((sum, effect) => sum + effect.bits, 0);
  const { id, label, sided, minutes } = entry.finding;
  return {
    id,
    label,
    side: sided ? side : null,
    ...how,
    minutes,
    bitsPerMinute: roundForOutput(bits / minutes),
    ...inWords(entry, strongest),
    effects: effects.map((effect) => inWords(entry, effect)),
  };
}

function inWords(
  { finding }: CompiledFinding,
  { outcome, chance, probability }: OutcomeEffect,
): QuestionFinding['effects'][number] {
  return {
    answer: finding.outcomes[outcome]?.label ?? '',
    chance: roundForOutput(chance),
    probability: roundForOutput(probability),
  };
}

function mostPerMinuteFirst(a: QuestionFinding, b: QuestionFinding): number {
  return b.bitsPerMinute - a.bitsPerMinute || (a.id < b.id ? -1 : 1);
}

function containing(model: CompiledModel, condition: number): (hypothesis: number) => boolean {
  const pairs = new Set(
    model.pairs
      .filter(({ conditions }) => conditions.includes(condition))
      .map(({ hypothesis }) => hypothesis),
  );
  return (hypothesis) => hypothesis === condition || pairs.has(hypothesis);
}
