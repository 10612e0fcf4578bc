// What must be true of every assessment, whatever was recorded. Looks at the whole of it by the names of its
// fields, so that a field added later is looked at too.
import type { Assessment, DifferentialItem, Interval, LedgerLine } from '@/lib/engine/types';

/** Never 0 and never 1: certainty is not claimed. */
const PROBABILITIES: ReadonlySet<string> = new Set([
  'probability',
  'probabilityWithout',
  'prior',
  'noneOfThese',
  'threshold',
  'chance',
  'before',
  'after',
]);
/** From 0 to 1, both included. */
const SHARES: ReadonlySet<string> = new Set([
  'firstInDraws',
  'expectedChange',
  'trust',
  'discount',
  'factor',
  'hip',
  'lumbarSpine',
  'sacroiliac',
  'other',
]);
/** Shares are printed with ten significant digits. */
const ROUNDING = 1e-8;

/** The first thing that is wrong with an assessment, with the place where; undefined when nothing is. */
export function faultOfAssessment(assessment: Assessment): string | undefined {
  return (
    faultOfValue('', '', assessment) ??
    firstFault(assessment.differential, faultOfItem) ??
    faultOfOrder(assessment)
  );
}

/** Plain data, finite numbers, probabilities where they belong. */
function faultOfValue(path: string, name: string, value: unknown): string | undefined {
  if (typeof value === 'number') return faultOfNumber(path, name, value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (Array.isArray(value)) {
    return firstFault(value, (entry, i) => faultOfValue(`${path}[${i}]`, name, entry));
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    return `${path} is ${String(value)}, which JSON does not hold`;
  }
  return firstFault(Object.entries(value), ([key, entry]) =>
    faultOfValue(path === '' ? key : `${path}.${key}`, key, entry),
  );
}

function faultOfNumber(path: string, name: string, value: number): string | undefined {
  if (!Number.isFinite(value)) return `${path} is ${value}`;
  if (PROBABILITIES.has(name) && !(value > 0 && value < 1)) {
    return `${path} is ${value}, not between 0 and 1`;
  }
  if (SHARES.has(name) && !(value >= 0 && value <= 1)) return `${path} is ${value}, not 0 to 1`;
  return undefined;
}

function faultOfItem(item: DifferentialItem, index: number): string | undefined {
  const { condition, probability, interval50, interval90, ledger } = item;
  if (item.rank !== index + 1) return `${condition} has rank ${item.rank} at place ${index + 1}`;
  const [low90, high90] = interval90;
  const [low50, high50] = interval50;
  const isOrdered = low90 <= low50 && high50 <= high90;
  if (!isOrdered) return `${condition}: 50 % ${interval50} is not within 90 % ${interval90}`;
  if (!isWithin(probability, interval50)) {
    return `${condition}: ${probability} is not within ${interval50}`;
  }
  if (low90 <= 0 || high90 >= 1) return `${condition}: ${interval90} is not between 0 and 1`;
  return firstFault(ledger, (line) => faultOfLine(condition, line));
}

function faultOfLine(condition: string, line: LedgerLine): string | undefined {
  const { id, likelihoodRatio, likelihoodRatio95 } = line;
  if (likelihoodRatio > 0 && isWithin(likelihoodRatio, likelihoodRatio95)) return undefined;
  return `${condition}, ${id}: ratio ${likelihoodRatio} is not within ${likelihoodRatio95}`;
}

function faultOfOrder({ differential, bySource }: Assessment): string | undefined {
  const place = differential.findIndex(
    ({ probability }, i) => probability > (differential[i - 1]?.probability ?? 1),
  );
  if (place >= 0) return `differential[${place}] is more probable than the one before it`;
  const sum = bySource.hip + bySource.lumbarSpine + bySource.sacroiliac + bySource.other;
  return Math.abs(sum - 1) > ROUNDING ? `The shares by source add to ${sum}` : undefined;
}

function isWithin(value: number, [low, high]: Interval): boolean {
  return low <= value && value <= high;
}

function firstFault<Entry>(
  entries: readonly Entry[],
  faultOf: (entry: Entry, index: number) => string | undefined,
): string | undefined {
  for (const [index, entry] of entries.entries()) {
    const fault = faultOf(entry, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
