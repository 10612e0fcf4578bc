// The likelihood ratios a study gives, in whichever of its three forms: printed, from sensitivity and
// specificity, or from how often people with the condition show the finding.
import type { Evidence, Study } from './schema/evidence';
import type { Finding } from './schema/finding';
import type { LikelihoodRatio, Proportion } from './schema/primitives';

export type StudyRatio = LikelihoodRatio & {
  /** `base-rate`: the study had no people without the condition; our base rate stands for them. */
  readonly from: 'printed' | 'rates' | 'base-rate';
};

/** Keeps a printed rate of exactly 0 or 1 from giving an infinite or impossible ratio. */
const SMALLEST_RATE = 0.01;

/**
 * Ratio of one outcome, undefined where the study gives none:
 * printed for it or for its side; or sensitivity / (1 - specificity) and (1 - sensitivity) /
 * specificity; or the share of the outcome in the condition over its base rate.
 */
export function ratioOfOutcome(
  study: Study,
  finding: Pick<Finding, 'outcomes'>,
  outcome: string,
): StudyRatio | undefined {
  if (study.likelihoodRatioByOutcome) return asPrinted(study.likelihoodRatioByOutcome[outcome]);
  if (study.shareByOutcome) {
    return overBaseRate(study.shareByOutcome[outcome], baseRateOf(finding, [outcome]));
  }
  const isPositive = positiveOutcomes(study).includes(outcome);
  const printed = isPositive ? study.likelihoodRatioPositive : study.likelihoodRatioNegative;
  return asPrinted(printed) ?? ratioFromRates(study, finding, isPositive);
}

/** Every printed ratio of the study, with its path. */
export function printedRatios(
  study: Study,
): readonly { readonly path: string; readonly ratio: LikelihoodRatio }[] {
  const { likelihoodRatioPositive, likelihoodRatioNegative, likelihoodRatioByOutcome } = study;
  return [
    { path: 'likelihoodRatioPositive', ratio: likelihoodRatioPositive },
    { path: 'likelihoodRatioNegative', ratio: likelihoodRatioNegative },
    ...Object.entries(likelihoodRatioByOutcome ?? {}).map(([outcome, ratio]) => ({
      path: `likelihoodRatioByOutcome.${outcome}`,
      ratio,
    })),
  ].flatMap(({ path, ratio }) => (ratio ? [{ path, ratio }] : []));
}

/** Outcomes that count as positive; "present" unless the study says otherwise. */
export function positiveOutcomes(study: Study): readonly string[] {
  return study.positiveOutcomes ?? ['present'];
}

/** The study that scores; undefined when the file names one it does not hold. */
export function preferredStudy(evidence: Evidence): Study | undefined {
  return evidence.studies.find(({ id }) => id === evidence.preferred);
}

/** Z: the sum of ratio times base rate over the outcomes; 1 when study and base rates agree. */
export function totalProbability(study: Study, finding: Finding): number | undefined {
  let total = 0;
  for (const { id, baseRate } of finding.outcomes) {
    const ratio = ratioOfOutcome(study, finding, id);
    if (ratio === undefined) return undefined;
    total += ratio.value * baseRate;
  }
  return total;
}

function asPrinted(ratio: LikelihoodRatio | undefined): StudyRatio | undefined {
  return ratio && { ...ratio, from: 'printed' };
}

function ratioFromRates(
  study: Study,
  finding: Pick<Finding, 'outcomes'>,
  isPositive: boolean,
): StudyRatio | undefined {
  if (!study.sensitivity) return undefined;
  if (!study.specificity) {
    const { outcomes } = finding;
    const positives = positiveOutcomes(study);
    const side = outcomes.filter(({ id }) => positives.includes(id) === isPositive);
    const share = isPositive ? study.sensitivity : complement(study.sensitivity);
    return overBaseRate(
      share,
      baseRateOf(
        finding,
        side.map(({ id }) => id),
      ),
    );
  }
  const sensitivity = awayFromCertainty(study.sensitivity.value);
  const specificity = awayFromCertainty(study.specificity.value);
  const value = isPositive ? sensitivity / (1 - specificity) : (1 - sensitivity) / specificity;
  return { value, from: 'rates' };
}

function overBaseRate(share: Proportion | undefined, baseRate: number): StudyRatio | undefined {
  if (!share || baseRate <= 0) return undefined;
  const ratio = (rate: number) => Math.max(SMALLEST_RATE, rate / baseRate);
  const value = ratio(share.value);
  if (share.low === undefined || share.high === undefined) return { value, from: 'base-rate' };
  return { value, low: ratio(share.low), high: ratio(share.high), from: 'base-rate' };
}

function complement({ value, low, high }: Proportion): Proportion {
  if (low === undefined || high === undefined) return { value: 1 - value };
  return { value: 1 - value, low: 1 - high, high: 1 - low };
}

function baseRateOf({ outcomes }: Pick<Finding, 'outcomes'>, ids: readonly string[]): number {
  return outcomes
    .filter(({ id }) => ids.includes(id))
    .reduce((sum, { baseRate }) => sum + baseRate, 0);
}

function awayFromCertainty(rate: number): number {
  return Math.max(SMALLEST_RATE, Math.min(1 - SMALLEST_RATE, rate));
}
