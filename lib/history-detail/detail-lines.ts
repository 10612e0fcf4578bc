// The details in words, as they stand in the note and in the summary.
import type { Height, Weight } from './schema';
import type { HistoryDetail } from './types';
import { RESPONSES, TREATMENTS } from './words';

const INCHES_PER_FOOT = 12;

/** One line for each thing that was recorded; what was not asked is not there. */
export function detailLines({ activities, treatments, height, weight }: HistoryDetail): string[] {
  const lines: string[] = [];
  if (activities.length > 0) {
    const rated = activities.map(({ text, score }) => `${text} ${score ?? 'not rated'}`);
    lines.push(`Limited by the problem (0 unable, 10 as before): ${rated.join('; ')}.`);
  }
  if (treatments.length > 0) {
    const tried = treatments.map(
      ({ id, response }) => `${TREATMENTS[id].toLowerCase()} ${RESPONSES[response].toLowerCase()}`,
    );
    lines.push(`Treatment so far: ${tried.join('; ')}.`);
  }
  const body = [height && `height ${heightInWords(height)}`, weight && weightInWords(weight)]
    .filter((part) => part !== null)
    .join(', ');
  if (body) lines.push(`${body.charAt(0).toUpperCase()}${body.slice(1)}.`);
  return lines;
}

/** "178 cm", "5 ft 10 in": in the unit it was measured in. */
function heightInWords({ value, unit }: Height): string {
  if (unit === 'cm') return `${value} cm`;
  const feet = Math.floor(value / INCHES_PER_FOOT);
  return `${feet} ft ${Math.round((value - feet * INCHES_PER_FOOT) * 10) / 10} in`;
}

function weightInWords({ value, unit }: Weight): string {
  return `weight ${value} ${unit}`;
}
