import type { ADVICE_KINDS, Exercise } from '@/lib/knowledge/schema/education';

export const EXERCISE_KIND_WORDS: Readonly<Record<Exercise['kind'], string>> = {
  stretch: 'Stretches',
  strength: 'Strength',
  mobility: 'Mobility',
  aerobic: 'Fitness',
};

export const ADVICE_KIND_WORDS: Readonly<Record<(typeof ADVICE_KINDS)[number], string>> = {
  sitting: 'Sitting',
  desk: 'Desk',
  walking: 'Walking',
  footwear: 'Shoes',
  lifting: 'Lifting',
  sleep: 'Sleep',
  pacing: 'Load and rest',
  prevention: 'Prevention',
  'when-to-come-back': 'When to come back',
};

/** "Hold 30 seconds, 4 times each side, once a day, 7 days a week" */
export function doseText({ dose }: Pick<Exercise, 'dose'>): string {
  const { holdSeconds, repetitions, setsPerDay, minutes, daysPerWeek, eachSide } = dose;
  const parts = [
    holdSeconds ? `hold ${holdSeconds} seconds` : '',
    repetitions ? `${repetitions} times${eachSide ? ' each side' : ''}` : '',
    minutes ? `${minutes} minutes` : '',
    setsPerDay ? timesADay(setsPerDay) : '',
    daysPerWeek === 7 ? 'every day' : `${daysPerWeek} days a week`,
  ].filter(Boolean);
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function timesADay(sets: number): string {
  if (sets === 1) return 'once a day';
  return sets === 2 ? 'twice a day' : `${sets} times a day`;
}
