// Days as the database holds them: yyyy-mm-dd, by the calendar in UTC.

const DAY_MS = 86_400_000;

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function dayAfter(moment: Date, days: number): string {
  return dayOf(new Date(moment.getTime() + days * DAY_MS));
}
