// The likelihood ratios a study gives, however it prints them.
import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';

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

/**
 * Ratio of one outcome: printed for it, or that of its side, or sensitivity / (1 - specificity) and
 * (1 - sensitivity) / specificity; undefined where the study gives none.
 */
export function ratioOfOutcome(study: Study, outcome: string): number | undefined {
  if (study.likelihoodRatioByOutcome) return study.likelihoodRatioByOutcome[outcome]?.value;
  const isPositive = positiveOutcomes(study).includes(outcome);
  const printed = isPositive ? study.likelihoodRatioPositive : study.likelihoodRatioNegative;
  return printed?.value ?? ratioFromRates(study, isPositive);
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
    const ratio = ratioOfOutcome(study, id);
    if (ratio === undefined) return undefined;
    total += ratio * baseRate;
  }
  return total;
}

function ratioFromRates(study: Study, isPositive: boolean): number | undefined {
  const { sensitivity, specificity } = study;
  if (!sensitivity || !specificity) return undefined;
  const ratio = isPositive
    ? sensitivity.value / (1 - specificity.value)
    : (1 - sensitivity.value) / specificity.value;
  return Number.isFinite(ratio) ? ratio : undefined;
}
