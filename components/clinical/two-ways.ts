// What an answer not yet given would do to one condition: the answers that raise it against those that lower it.
import type { QuestionFinding } from '@/lib/engine/types';

/** One direction of a finding: its answers taken together. */
export type Way = {
  readonly answers: readonly string[];
  readonly chance: number;
  /** Of the condition, once one of these is the answer. */
  readonly probability: number;
};

export type TwoWays = { readonly before: number; readonly raising: Way; readonly lowering: Way };

/** Nothing where the finding has only one direction, which leaves nothing to draw. */
export function twoWaysOf(
  before: number,
  effects: QuestionFinding['effects'],
): TwoWays | undefined {
  const raising = together(effects.filter(({ probability }) => probability >= before));
  const lowering = together(effects.filter(({ probability }) => probability < before));
  return raising && lowering ? { before, raising, lowering } : undefined;
}

function together(effects: QuestionFinding['effects']): Way | undefined {
  const chance = effects.reduce((sum, effect) => sum + effect.chance, 0);
  if (chance <= 0) return undefined;
  const both = effects.reduce((sum, effect) => sum + effect.chance * effect.probability, 0);
  return { answers: effects.map(({ answer }) => answer), chance, probability: both / chance };
}

/** Certain is not drawn as certain: a curve needs odds. */
const LEAST = 1e-9;

/** The odds after an answer over the odds before it, and so the curve the answer follows. */
export function oddsRatio(before: number, after: number): number {
  return odds(after) / odds(before);
}

function odds(probability: number): number {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return inside / (1 - inside);
}

/** The probability after an answer, for any probability before it. */
export function afterAnswer(before: number, ratio: number): number {
  const weighted = before * ratio;
  return weighted / (weighted + 1 - before);
}

export type Branch = {
  readonly people: number;
  readonly raising: number;
  readonly lowering: number;
};

/** Whole people like this one: with the condition and without it, each by the answer they would give. */
export type FrequencyTree = {
  readonly people: number;
  readonly withCondition: Branch;
  readonly withoutCondition: Branch;
};

const SIZES = [100, 1_000, 10_000];
/** Fewer people than this on the smaller branch and rounding would say more than the numbers. */
const SMALLEST_BRANCH = 5;

export function frequencyTreeOf({ before, raising }: TwoWays): FrequencyTree {
  const smaller = Math.min(before, 1 - before);
  const people = SIZES.find((size) => size * smaller >= SMALLEST_BRANCH) ?? 10_000;
  const having = Math.round(people * before);
  const bothRaising = Math.min(having, Math.round(people * raising.chance * raising.probability));
  const neither = Math.min(
    people - having,
    Math.round(people * raising.chance * (1 - raising.probability)),
  );
  return {
    people,
    withCondition: { people: having, raising: bothRaising, lowering: having - bothRaising },
    withoutCondition: {
      people: people - having,
      raising: neither,
      lowering: people - having - neither,
    },
  };
}
