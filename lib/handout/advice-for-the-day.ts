// What the patient can do from day to day: a few topics that fit, the most useful first.
import type { EncounterDto } from '@/lib/encounters/types';
import type { Condition } from '@/lib/knowledge/schema/condition';
import type { Advice } from '@/lib/knowledge/schema/education';
import { careLevelOf } from './care-cards';

/** More is not read. */
const MOST_TOPICS = 5;
/** Advice for so few conditions was written for them. */
const FEW_CONDITIONS = 6;

/** Moving on first, then what loads the back and hip all day, then habits. */
const KIND_ORDER: readonly Advice['kind'][] = [
  'when-to-come-back',
  'pacing',
  'sitting',
  'lifting',
  'sleep',
  'desk',
  'walking',
  'prevention',
  'footwear',
];

/** Topics that a recorded habit asks for. */
const HABITS: Readonly<Record<string, readonly string[]>> = {
  footwear: ['high-heels', 'unsupportive-footwear'],
  'lifting-well': ['heavy-lifting-at-work'],
  desk: ['static-posture-at-work'],
  'healthy-weight': ['smoking'],
  'walking-habits': ['looking-down-or-swaying-gait'],
};
/** Topics for nobody but those with the habit. */
const ONLY_WITH_HABIT: readonly string[] = ['footwear'];

/**
 * What belongs to the condition; what is good for everybody only where nothing dangerous is about:
 * "walk every day" is no advice for a hip that may be broken.
 */
export function adviceForTheDay(
  advice: ReadonlyMap<string, Advice>,
  condition: Condition | null,
  isFlagged: boolean,
  { observations, patient }: Pick<EncounterDto, 'observations' | 'patient'>,
): readonly Advice[] {
  if (!condition) return [];
  const recorded = new Set(
    observations.filter(({ state }) => state === 'present').map(({ findingId }) => findingId),
  );
  const hasHabit = ({ id }: Advice) => HABITS[id]?.some((habit) => recorded.has(habit)) ?? false;
  const isSafe = !isFlagged && !condition.mustNotMiss;
  const speaksOfHeels = patient.sex === 'female' || recorded.has('high-heels');
  return [...advice.values()]
    .filter(({ conditions }) =>
      conditions.length === 0 ? isSafe : conditions.includes(condition.id),
    )
    .filter((one) => !ONLY_WITH_HABIT.includes(one.id) || hasHabit(one))
    .map((one) => fitting(one, speaksOfHeels))
    .filter(({ points }) => points.length > 0)
    .toSorted((a, b) => placeOf(a, hasHabit(a)) - placeOf(b, hasHabit(b)))
    .slice(0, MOST_TOPICS);
}

/** Warnings stand on the care cards; the other points of such an entry are advice like any. */
function fitting(advice: Advice, speaksOfHeels: boolean): Advice {
  const points = advice.points
    .filter((point) => advice.kind !== 'when-to-come-back' || careLevelOf(point) === null)
    .filter((point) => speaksOfHeels || !point.includes('high heels'));
  return { ...advice, points };
}

/** Pacing, then what was written for this condition, then recorded habits, then the condition, then all. */
function placeOf({ kind, conditions }: Advice, hasHabit: boolean): number {
  const withinGroup = KIND_ORDER.indexOf(kind);
  const isForFew = conditions.length > 0 && conditions.length <= FEW_CONDITIONS && kind !== 'desk';
  if (kind === 'pacing' || isForFew) return withinGroup;
  const group = hasHabit ? 1 : conditions.length > 0 ? 2 : 3;
  return group * KIND_ORDER.length + withinGroup;
}
