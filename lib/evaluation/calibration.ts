// Whether probabilities mean what they say: of everything called 30 in 100, does 30 in 100 come true?

/** One statement of the engine, and whether it came true. */
export type Prediction = { readonly probability: number; readonly isTrue: boolean };

export type ReliabilityRow = {
  readonly from: number;
  readonly to: number;
  readonly predictions: number;
  /** Mean stated probability. */
  readonly stated: number;
  /** Share that came true. */
  readonly observed: number;
};

const BINS = 10;

/** Ten bins of equal width; those without a prediction are left out. */
export function reliabilityTable(predictions: readonly Prediction[]): ReliabilityRow[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = predictions.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      predictions: inside.length,
      stated: mean(inside.map(({ probability }) => probability)),
      observed: mean(inside.map(({ isTrue }) => Number(isTrue))),
    };
  }).filter(({ predictions: count }) => count > 0);
}

/** Expected calibration error: mean |stated - observed| over the bins, weighted by their size. */
export function expectedCalibrationError(predictions: readonly Prediction[]): number {
  const rows = reliabilityTable(predictions);
  const total = rows.reduce((sum, row) => sum + row.predictions, 0);
  const error = rows.reduce(
    (sum, row) => sum + row.predictions * Math.abs(row.stated - row.observed),
    0,
  );
  return total === 0 ? Number.NaN : error / total;
}

/** Mean squared distance between what was stated and what came true: 0 is best. */
export function brierScore(predictions: readonly Prediction[]): number {
  return mean(predictions.map(({ probability, isTrue }) => (probability - Number(isTrue)) ** 2));
}

/** NaN for no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
