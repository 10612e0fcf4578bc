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

/** "Reference 30 to 38", or nothing when the knowledge base has no band. */
export function normalText(finding: Measured): string {
  const { normal } = finding;
  return normal ? `Reference ${normal.low} to ${normal.high}` : '';
}

/** "15 below reference": only outside the band widened by the error of the instrument. */
export function normalComparison(value: number, finding: Measured): string | null {
  const { normal, unit } = finding;
  if (!normal) return null;
  const tolerance = unit?.startsWith('deg') ? TOLERANCE_DEGREES : 0;
  if (value < normal.low - tolerance) return `${rounded(normal.low - value)} below reference`;
  if (value > normal.high + tolerance) return `${rounded(value - normal.high)} above reference`;
  return 'Within reference';
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
