// A date of birth as people type it into a search box.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * yyyy-mm-dd for 1961-02-03, 3.2.1961, 03/02/1961, 03021961, 3 Feb 1961 or February 3, 1961; null
 * for anything else. Day before month; 02/13/1961 can only be month first and is read so.
 */
export function parseBirthDate(text: string): string | null {
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  if (yearFirst) return toDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numbers =
    /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (numbers) {
    const [, first, second, year] = numbers;
    return toDate(year, second, first) ?? toDate(year, first, second);
  }
  const dayFirst = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (dayFirst) return toDate(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  if (monthFirst) return toDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

function monthOf(name = ''): string | undefined {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return month === -1 ? undefined : String(month + 1);
}

function toDate(year?: string, month?: string, day?: string): string | null {
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  // The 30th of February parses, as another day.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null;
}
