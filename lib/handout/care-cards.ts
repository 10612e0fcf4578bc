// When to come back or call for help, sorted into three levels by how the advice itself begins.
import type { Advice } from '@/lib/knowledge/schema/education';
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';
import type { CareCard, CareLevel } from './types';
import { warnedOnce } from './warned-once';

const LEVELS: readonly CareLevel[] = ['now', 'today', 'soon'];

const BEGINNINGS: readonly (readonly [string, CareLevel])[] = [
  ['Call ', 'now'],
  ['Come the same day', 'today'],
  ['Come soon', 'soon'],
  ['Come back', 'soon'],
];

/** Where the condition has no warnings of its own, those of the place that hurts. */
const OF_COMPLAINT: Readonly<Record<ComplaintId, string>> = {
  'low-back': 'come-back-back',
  hip: 'come-back-hip',
  'buttock-leg': 'come-back-leg',
};

/** From this age on nobody is warned of what concerns the young alone. */
const GROWN_UP_FROM_YEARS = 20;
const OF_THE_YOUNG = /\bchild or teenager\b/;

/** The level of a point; null when it is no warning but advice for the day. */
export function careLevelOf(point: string): CareLevel | null {
  return BEGINNINGS.find(([beginning]) => point.startsWith(beginning))?.[1] ?? null;
}

/** The warnings for everybody, then those for this condition and these complaints, none of them twice. */
export function careCards(
  advice: ReadonlyMap<string, Advice>,
  conditionId: string | null,
  complaints: readonly ComplaintId[],
  ageYears: number,
): readonly CareCard[] {
  const placeIds = complaints.map((complaint) => OF_COMPLAINT[complaint]);
  const warnings = [...advice.values()].filter(({ kind }) => kind === 'when-to-come-back');
  const general = warnings.filter(({ conditions }) => conditions.length === 0);
  const special = warnings.filter(
    ({ id, conditions }) =>
      placeIds.includes(id) || (conditionId !== null && conditions.includes(conditionId)),
  );
  const points = warnedOnce([...general, ...special].flatMap((one) => one.points)).filter(
    (point) => ageYears < GROWN_UP_FROM_YEARS || !OF_THE_YOUNG.test(point),
  );
  return LEVELS.map((level) => ({
    level,
    points: points.filter((point) => careLevelOf(point) === level),
  })).filter((card) => card.points.length > 0);
}
