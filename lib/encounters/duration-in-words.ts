// How long it has lasted, as a clinician writes it.

const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 365.25 / 12;
const DAYS_PER_YEAR = 365.25;
/** Below these the smaller unit says more. */
const SHORTEST_IN_WEEKS = 14;
const SHORTEST_IN_MONTHS = 84;
const SHORTEST_IN_YEARS = 730;

/** "10 days", "6 weeks", "about 4 months": "about" where the unit does not divide the days. */
export function durationInWords(days: number): string {
  if (days < SHORTEST_IN_WEEKS) return counted(days, 'day');
  if (days < SHORTEST_IN_MONTHS) return rounded(days, DAYS_PER_WEEK, 'week');
  if (days < SHORTEST_IN_YEARS) return rounded(days, DAYS_PER_MONTH, 'month');
  return rounded(days, DAYS_PER_YEAR, 'year');
}

function rounded(days: number, daysPerUnit: number, unit: string): string {
  const number = Math.round(days / daysPerUnit);
  const isExact = Math.abs(days - number * daysPerUnit) < 1;
  return `${isExact ? '' : 'about '}${counted(number, unit)}`;
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
