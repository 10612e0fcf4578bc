export const MAX_AGE_YEARS = 120;

/** Completed years between a date of birth (yyyy-mm-dd) and a moment, by the calendar in UTC. */
export function ageInYears(birthDate: string, at: Date): number {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  const hadBirthday =
    at.getUTCMonth() + 1 > month || (at.getUTCMonth() + 1 === month && at.getUTCDate() >= day);
  return at.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
}
