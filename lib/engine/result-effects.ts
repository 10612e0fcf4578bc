// What a test would do: for the findings it may give, what a positive and a negative one would make of the
// condition they bear on most. Kept out of `assess`, because each result is concluded anew, intervals and all.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { compile } from './compile';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { conclude } from './conclude';
import { roundForOutput } from './deterministic-math';
import { informationBits } from './information';
import { isAnswered } from './observation';
import { answeredInGroups, outcomeOdds } from './outcome-odds';
import { parseInput } from './parse-input';
import { at, insideUnitInterval } from './probability';
import { onlySymptomaticSide } from './sides';
import type { AssessmentInput, Interval, Observation } from './types';

/** What a result would make of the condition, 0 to 1. */
export type ResultEffect = {
  readonly probability: number;
  readonly interval50: Interval;
  readonly interval90: Interval;
};

export type FindingEffect = {
  readonly finding: string;
  /** The condition that moves most. */
  readonly condition: string;
  readonly before: number;
  readonly ifPositive: ResultEffect;
  readonly ifNegative: ResultEffect;
  /** The line above which one acts, for a condition that must not be missed, where a result would cross it. */
  readonly crosses?: number;
};

/** Each costs two conclusions. */
const LISTED = 2;
/** A result must move a condition by one point of a hundred to be worth a line. */
const NOTICEABLE = 0.01;

/**
 * The two results of a test that tell most about the diagnosis, most first; fewer where no result would move a
 * condition by a point of a hundred. Results already recorded, and those with more than two states, are left
 * out. Nothing for an unknown test or an input that does not parse.
 */
export function findingEffects(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  testId: string,
): FindingEffect[] {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return [];
  const model = compile(knowledge);
  const now = conclude(model, parsed.value);
  const answered = answeredInGroups(now.ranking);
  const side = onlySymptomaticSide(now.recorded);
  return (knowledge.tests.get(testId)?.resultFindings ?? [])
    .flatMap((id) => model.findingById.get(id) ?? [])
    .filter(({ finding }) => finding.kind === 'binary' || finding.abnormal !== undefined)
    .filter(({ finding }) => !now.facts.recorded.get(finding.id)?.some(isAnswered))
    .map((entry) => ({
      entry,
      bits: informationBits(outcomeOdds(model, entry, answered), now.ranking.hypotheses),
    }))
    .sort((a, b) => b.bits - a.bits || (a.entry.finding.id < b.entry.finding.id ? -1 : 1))
    .slice(0, LISTED)
    .flatMap(({ entry }) => effectOf(model, parsed.value, now, entry, side) ?? []);
}

type Conclusion = ReturnType<typeof conclude>;

function effectOf(
  model: CompiledModel,
  input: AssessmentInput,
  now: Conclusion,
  { finding }: CompiledFinding,
  symptomatic: Observation['side'],
): FindingEffect | undefined {
  const side = finding.sided ? { side: symptomatic ?? ('right' as const) } : {};
  const others = input.findings.filter(({ id }) => id !== finding.id);
  const [positive, negative] = (['present', 'absent'] as const).map((state) =>
    conclude(model, { ...input, findings: [...others, { id: finding.id, ...side, state }] }),
  );
  if (!positive || !negative) return undefined;
  const index = mostMoved(now, positive, negative);
  if (index === undefined) return undefined;
  const condition = model.conditions[index];
  const before = at(now.ranking.probabilities, index);
  const ifPositive = effectIn(positive, index);
  const ifNegative = effectIn(negative, index);
  const threshold = condition?.mustNotMiss?.threshold;
  const crosses =
    threshold !== undefined &&
    [ifPositive, ifNegative].some(
      ({ probability }) => probability >= threshold !== before >= threshold,
    );
  return {
    finding: finding.id,
    condition: condition?.id ?? '',
    before: printed(before),
    ifPositive,
    ifNegative,
    ...(crosses && { crosses: threshold }),
  };
}

/** The condition that either result moves furthest; undefined where none moves noticeably. */
function mostMoved(now: Conclusion, ...results: readonly Conclusion[]): number | undefined {
  const moves = Array.from(now.ranking.probabilities, (before, index) =>
    Math.max(...results.map(({ ranking }) => Math.abs(at(ranking.probabilities, index) - before))),
  ).slice(0, now.uncertainty.length);
  const largest = Math.max(...moves);
  return largest >= NOTICEABLE ? moves.indexOf(largest) : undefined;
}

function effectIn({ ranking, uncertainty }: Conclusion, index: number): ResultEffect {
  const { interval50, interval90 } = uncertainty[index] ?? {
    interval50: [0, 1] as const,
    interval90: [0, 1] as const,
  };
  return {
    probability: printed(at(ranking.probabilities, index)),
    interval50: [printed(interval50[0]), printed(interval50[1])],
    interval90: [printed(interval90[0]), printed(interval90[1])],
  };
}

function printed(probability: number): number {
  return roundForOutput(insideUnitInterval(probability));
}
