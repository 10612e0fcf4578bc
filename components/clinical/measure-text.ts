import { POSITION_WORDS, type Position } from '@/lib/encounters/answer-detail';
import type { FindingView } from './finding-view';

/** Measurement error of a goniometer (Kouyoumdjian 2012): nothing inside it is called abnormal. */
const TOLERANCE_DEGREES = 5;

type Measured = Pick<FindingView, 'label' | 'range' | 'normal' | 'unit'>;

/** Why a typed number cannot be recorded, or null. An empty box is "not measured", not an error. */
export function measureProblem(text: string, finding: Measured): string | null {
  if (text.trim() === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return 'Enter a number';
  const { range } = finding;
  if (range && (value < range.min || value > range.max)) {
    return `Enter ${range.min} to ${range.max}`;
  }
  return null;
}

/** "Reference 30 to 38", "Mean 29.6 to 37.9 by position", or nothing when the knowledge base has no band. */
export function normalText(finding: Measured): string {
  const { normal } = finding;
  if (!normal) return '';
  if (normal.means) return `Mean ${normal.low} to ${normal.high} by position`;
  return `Reference ${normal.low} to ${normal.high}`;
}

/**
 * "15 below reference", "25.2 below the mean for prone": only outside the band, or away from the mean, by more than
 * the error of the instrument.
 */
export function normalComparison(
  value: number,
  finding: Measured,
  position?: Position,
): string | null {
  const { normal, unit } = finding;
  if (!normal) return null;
  if (normal.means) return meansComparison(value, normal, position);
  const tolerance = unit?.startsWith('deg') ? TOLERANCE_DEGREES : 0;
  if (value < normal.low - tolerance) return `${rounded(normal.low - value)} below reference`;
  if (value > normal.high + tolerance) return `${rounded(value - normal.high)} above reference`;
  return 'Within reference';
}

/** A mean is no limit of normal: half of the healthy lie below. Without a position the nearest mean is compared. */
function meansComparison(
  value: number,
  { low, high, means }: NonNullable<Measured['normal']>,
  position: Position | undefined,
): string {
  const mean = position && means?.[position];
  const words = position && POSITION_WORDS[position];
  if (value < (mean ?? low) - TOLERANCE_DEGREES) {
    return `${rounded((mean ?? low) - value)} below the ${mean ? `mean for ${words}` : 'lowest mean'}`;
  }
  if (value > (mean ?? high) + TOLERANCE_DEGREES) {
    return `${rounded(value - (mean ?? high))} above the ${mean ? `mean for ${words}` : 'highest mean'}`;
  }
  return mean ? `Near the mean for ${words}` : 'Near the means by position';
}

/** "Right and left differ by 20 degrees" when both sides were measured. */
export function sideDifference(
  right: number | null | undefined,
  left: number | null | undefined,
  unit: string | undefined,
): string | null {
  if (right == null || left == null) return null;
  return `Right and left differ by ${rounded(Math.abs(right - left))}${unit ? ` ${unit}` : ''}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
