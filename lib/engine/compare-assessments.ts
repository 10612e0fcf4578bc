// What is different between two assessments of one case: two versions of the knowledge, or of the engine.
import type { Assessment, DifferentialItem, MustNotMissItem } from './types';

/** What is looked at. An assessment that an older engine wrote has at least this. */
export type ComparedAssessment = Pick<Assessment, 'firstLineTest'> & {
  readonly differential: readonly Pick<
    DifferentialItem,
    'condition' | 'label' | 'probability' | 'rank'
  >[];
  readonly mustNotMiss: readonly Pick<MustNotMissItem, 'condition' | 'label' | 'state'>[];
};

type Place = { readonly rank: number; readonly probability: number };

export type ConditionChange = {
  readonly condition: string;
  readonly label: string;
  /** Null where the condition is not in the differential. */
  readonly before: Place | null;
  readonly after: Place | null;
  /** What the probability gained, -1 to 1; a condition that is not listed has none. */
  readonly moved: number;
};

export type FlagChange = { readonly condition: string; readonly label: string };

export type AssessmentComparison = {
  /** Conditions with another rank or probability, the one that moved most first. */
  readonly conditions: readonly ConditionChange[];
  readonly flagsRaised: readonly FlagChange[];
  readonly flagsCleared: readonly FlagChange[];
  /** Null when the same test comes first. */
  readonly firstLineTest: { readonly before: string; readonly after: string } | null;
};

/** From `before` to `after`. Two that say the same of each of these give empty lists and null. */
export function compareAssessments(
  before: ComparedAssessment,
  after: ComparedAssessment,
): AssessmentComparison {
  return {
    conditions: changedConditions(before.differential, after.differential),
    flagsRaised: flagsOnlyIn(after, before),
    flagsCleared: flagsOnlyIn(before, after),
    firstLineTest:
      before.firstLineTest === after.firstLineTest
        ? null
        : { before: before.firstLineTest, after: after.firstLineTest },
  };
}

type Listed = ComparedAssessment['differential'];

function changedConditions(before: Listed, after: Listed): readonly ConditionChange[] {
  const [old, current] = [before, after].map(byCondition) as [ById, ById];
  return [...new Set([...current.keys(), ...old.keys()])]
    .map((condition) => toChange(old.get(condition), current.get(condition)))
    .filter((change) => change !== undefined)
    .filter((change) => change.moved !== 0 || change.before?.rank !== change.after?.rank)
    .sort(mostMovedFirst);
}

type ById = ReadonlyMap<string, Listed[number]>;

function byCondition(differential: Listed): ById {
  return new Map(differential.map((item) => [item.condition, item]));
}

function toChange(
  before: Listed[number] | undefined,
  after: Listed[number] | undefined,
): ConditionChange | undefined {
  const known = after ?? before;
  if (!known) return undefined;
  return {
    condition: known.condition,
    label: known.label,
    before: placeOf(before),
    after: placeOf(after),
    moved: (after?.probability ?? 0) - (before?.probability ?? 0),
  };
}

function placeOf(item: Listed[number] | undefined): Place | null {
  return item ? { rank: item.rank, probability: item.probability } : null;
}

function mostMovedFirst(a: ConditionChange, b: ConditionChange): number {
  return Math.abs(b.moved) - Math.abs(a.moved) || (a.condition < b.condition ? -1 : 1);
}

function flagsOnlyIn(one: ComparedAssessment, other: ComparedAssessment): readonly FlagChange[] {
  const there = new Set(flagged(other).map(({ condition }) => condition));
  return flagged(one).filter(({ condition }) => !there.has(condition));
}

function flagged({ mustNotMiss }: ComparedAssessment): readonly FlagChange[] {
  return mustNotMiss
    .filter(({ state }) => state === 'flagged')
    .map(({ condition, label }) => ({ condition, label }));
}
