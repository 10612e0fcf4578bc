// Probabilities in words and natural frequencies. A word never stands without its number.

/** Non-overlapping bands from a systematic review of how readers understand these words (ux.md 0.5). */
export function likelihoodWord(probability: number): string {
  if (probability >= 0.8) return 'very likely';
  if (probability >= 0.6) return 'likely';
  if (probability >= 0.3) return 'possible';
  if (probability >= 0.15) return 'unlikely';
  return 'very unlikely';
}

/** 0 to 1 as whole points of a hundred; the ends stay honest ("<1", ">99"). */
export function pointsOfHundred(probability: number): string {
  if (probability > 0 && probability < 0.01) return '<1';
  if (probability < 1 && probability > 0.99) return '>99';
  return String(Math.round(probability * 100));
}

/** "62 in 100" */
export function inHundred(probability: number): string {
  return `${pointsOfHundred(probability)} in 100`;
}

/** "2.5 in 100": thresholds are small, so a decimal is kept. */
export function hundredthText(probability: number): string {
  return `${Number((probability * 100).toPrecision(2))} in 100`;
}

/**
 * Why a dangerous condition is flagged or not. A rule counts whatever the probability: a small number
 * alone beside an emergency would reassure wrongly.
 */
export function flagReason(item: {
  /** Null where the ranking is not there. */
  readonly probability: number | null;
  readonly rules: readonly unknown[];
  /** From where on to act. */
  readonly threshold: number;
}): string {
  if (item.probability === null) return 'flagged by rule; the ranking is unavailable';
  const probability = besideThreshold(item.probability, item.threshold);
  if (item.rules.length === 0) return probability;
  return `flagged by rule, whatever the ranking says (${probability})`;
}

/** "0.3 in 100" beside "act at 0.5 in 100": next to a small threshold a whole number would hide which is larger. */
function besideThreshold(probability: number, threshold: number): string {
  const isSmall = threshold < 0.02 && probability < 0.1;
  if (!isSmall) return inHundred(probability);
  if (probability > 0 && probability < 0.0005) return '<0.1 in 100';
  return `${(probability * 100).toFixed(1)} in 100`;
}

/** "1 point", "12 points" */
export function pointsText(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`;
}

/** "2.5 times as often as by chance"; about 1 is said in words. */
export function chanceText(ratio: number): string {
  const text = ratioText(ratio);
  return text === '1' ? 'no more often than by chance' : `${text} times as often as by chance`;
}

/** "41 to 78" for an interval of probabilities; one number when both ends are written alike. */
export function hundredRange(interval: readonly [low: number, high: number]): string {
  const [low, high] = interval.map(pointsOfHundred);
  return low === high ? `${low}` : `${low} to ${high}`;
}

/** "4.2", "0.35", "12": likelihood ratios with two significant figures at most. */
export function ratioText(ratio: number): string {
  if (ratio >= 10) return String(Math.round(ratio));
  return String(Number(ratio.toPrecision(2)));
}
