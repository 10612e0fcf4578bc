// How the engine does on published cases.
import { assess } from '@/lib/engine/assess';
import { conclude } from '@/lib/engine/conclude';
import { parseInput } from '@/lib/engine/parse-input';
import { at } from '@/lib/engine/probability';
import type { Assessment, AssessmentInput } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { brierScore, expectedCalibrationError, mean, type Prediction } from './calibration';
import type { PublishedCase } from './published-case';
import type { Variant } from './variants';

export type CaseOutcome = {
  readonly id: string;
  readonly set: PublishedCase['set'];
  readonly expected: string;
  /** Best rank of the diagnosis or an acceptable answer. */
  readonly rank: number;
  /** Probability of the diagnosis itself. */
  readonly probability: number;
  readonly first: { readonly condition: string; readonly probability: number };
  readonly isMustNotMiss: boolean;
  readonly isFlagged: boolean;
  /** The diagnosis must not be missed, and was called excluded for now. */
  readonly isWronglyExcluded: boolean;
  /** Flagged conditions that are neither the diagnosis nor acceptable. */
  readonly falseAlarms: readonly string[];
  readonly firstLineTest: string;
  readonly expectedTest: string;
  readonly isTestExpected: boolean;
  readonly knownMiss: PublishedCase['knownMiss'];
};

/** Throws when the input of the case is refused: the case is then written wrongly. */
export function outcomeOf(knowledge: KnowledgeBase, published: PublishedCase): CaseOutcome {
  const assessment = assessed(knowledge, published);
  const { diagnosis, acceptable, firstLineTest, acceptableTests = [] } = published.expected;
  const right = [diagnosis, ...acceptable];
  const flagged = flaggedIn(assessment);
  const { differential } = assessment;
  const [first] = differential;
  return {
    id: published.id,
    set: published.set,
    expected: diagnosis,
    rank: Math.min(
      ...differential.flatMap(({ condition, rank }) => (right.includes(condition) ? [rank] : [])),
    ),
    probability: differential.find(({ condition }) => condition === diagnosis)?.probability ?? 0,
    first: { condition: first?.condition ?? '', probability: first?.probability ?? 0 },
    isMustNotMiss: knowledge.conditions.get(diagnosis)?.mustNotMiss !== undefined,
    isFlagged: flagged.includes(diagnosis),
    isWronglyExcluded: assessment.mustNotMiss.some(
      ({ condition, state }) => condition === diagnosis && state === 'excluded-for-now',
    ),
    falseAlarms: flagged.filter((condition) => !right.includes(condition)),
    firstLineTest: assessment.firstLineTest,
    expectedTest: firstLineTest,
    isTestExpected: [firstLineTest, ...acceptableTests].includes(assessment.firstLineTest),
    knownMiss: published.knownMiss,
  };
}

/** In the first three, or flagged as not to be missed. */
export function isFound({ rank, isFlagged }: CaseOutcome): boolean {
  return rank <= 3 || isFlagged;
}

export type CaseSummary = {
  readonly cases: number;
  /** Shares of all cases. */
  readonly first: number;
  readonly firstThree: number;
  readonly found: number;
  readonly firstLineTest: number;
  /** Among cases of a condition that must not be missed: flagged. */
  readonly mustNotMissFlagged: number;
  /** Among the same: called excluded for now, the one thing that must never happen. */
  readonly mustNotMissExcluded: number;
  readonly mustNotMissCases: number;
  /** Among all other cases: at least one flag. */
  readonly falselyFlagged: number;
  /** Flags per case for what it was not. */
  readonly falseAlarmsPerCase: number;
};

export function summaryOf(outcomes: readonly CaseOutcome[]): CaseSummary {
  const share = (some: readonly CaseOutcome[], test: (outcome: CaseOutcome) => boolean) =>
    mean(some.map((outcome) => Number(test(outcome))));
  const serious = outcomes.filter(({ isMustNotMiss }) => isMustNotMiss);
  const others = outcomes.filter(({ isMustNotMiss }) => !isMustNotMiss);
  return {
    cases: outcomes.length,
    first: share(outcomes, ({ rank }) => rank === 1),
    firstThree: share(outcomes, ({ rank }) => rank <= 3),
    found: share(outcomes, isFound),
    firstLineTest: share(outcomes, ({ isTestExpected }) => isTestExpected),
    mustNotMissFlagged: share(serious, ({ isFlagged }) => isFlagged),
    mustNotMissExcluded: share(serious, ({ isWronglyExcluded }) => isWronglyExcluded),
    mustNotMissCases: serious.length,
    falselyFlagged: share(others, ({ falseAlarms }) => falseAlarms.length > 0),
    falseAlarmsPerCase: mean(outcomes.map(({ falseAlarms }) => falseAlarms.length)),
  };
}

export type VariantOnCases = {
  readonly first: number;
  readonly firstThree: number;
  /** Of the first-ranked candidates: stated probability against being right. */
  readonly calibrationError: number;
  readonly brierScore: number;
  /** Mean probability stated for the first-ranked. */
  readonly meanConfidence: number;
};

/** The same cases and answers through one variant. */
export function variantOnCases(variant: Variant, cases: readonly PublishedCase[]): VariantOnCases {
  const results = cases.map((published) => {
    const { model } = variant;
    const { prior, answers } = conclude(model, inputOf(model.knowledge, published)).ranking;
    const probabilities = variant.probabilities(prior, answers);
    const right = new Set(
      [published.expected.diagnosis, ...published.expected.acceptable].map((id) =>
        model.conditionIndex.get(id),
      ),
    );
    const order = model.conditions
      .map((_, condition) => condition)
      .sort((a, b) => at(probabilities, b) - at(probabilities, a) || a - b);
    return {
      rank: order.findIndex((condition) => right.has(condition)) + 1,
      confidence: at(probabilities, order[0] ?? 0),
    };
  });
  const predictions: Prediction[] = results.map(({ rank, confidence }) => ({
    probability: confidence,
    isTrue: rank === 1,
  }));
  return {
    first: mean(results.map(({ rank }) => Number(rank === 1))),
    firstThree: mean(results.map(({ rank }) => Number(rank <= 3))),
    calibrationError: expectedCalibrationError(predictions),
    brierScore: brierScore(predictions),
    meanConfidence: mean(results.map(({ confidence }) => confidence)),
  };
}

function assessed(knowledge: KnowledgeBase, published: PublishedCase): Assessment {
  const result = assess(knowledge, inputOf(knowledge, published));
  if (!result.ok) throw new Error(`${published.id}: ${JSON.stringify(result.error)}`);
  return result.value;
}

function inputOf(knowledge: KnowledgeBase, { id, input }: PublishedCase): AssessmentInput {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function flaggedIn({ mustNotMiss }: Assessment): string[] {
  return mustNotMiss.flatMap(({ condition, state }) => (state === 'flagged' ? [condition] : []));
}
