import { ratioText } from '@/components/clinical/likelihood-words';
import type { Study } from '@/lib/knowledge/schema/evidence';
import type { LikelihoodRatio, Proportion } from '@/lib/knowledge/schema/primitives';

/** "4.2 (2.1 to 8.4)", "4.2 (no interval)", or a dash where the study gives none. */
export function ratioWithInterval(ratio: LikelihoodRatio | undefined): string {
  if (!ratio) return 'not given';
  if (ratio.low === undefined || ratio.high === undefined) {
    return `${ratioText(ratio.value)} (no interval)`;
  }
  return `${ratioText(ratio.value)} (${ratioText(ratio.low)} to ${ratioText(ratio.high)})`;
}

/** "83 % (71 to 91)" */
export function proportionWithInterval(proportion: Proportion | undefined): string {
  if (!proportion) return 'not given';
  const { value, low, high } = proportion;
  if (low === undefined || high === undefined) return `${percent(value)} % (no interval)`;
  return `${percent(value)} % (${percent(low)} to ${percent(high)})`;
}

/** One line per outcome that has a ratio of its own. */
export function ratiosOf(
  study: Study,
  labelOf: (outcome: string) => string,
): readonly { readonly outcome: string; readonly text: string }[] {
  if (study.likelihoodRatioByOutcome) {
    return Object.entries(study.likelihoodRatioByOutcome).map(([outcome, ratio]) => ({
      outcome: labelOf(outcome),
      text: ratioWithInterval(ratio),
    }));
  }
  const positive = study.positiveOutcomes?.map(labelOf).join(' or ');
  return [
    { outcome: positive ?? 'Present', text: ratioWithInterval(study.likelihoodRatioPositive) },
    {
      outcome: positive ? `Not ${positive.toLowerCase()}` : 'Absent',
      text: ratioWithInterval(study.likelihoodRatioNegative),
    },
  ];
}

function percent(proportion: number): number {
  return Math.round(proportion * 1000) / 10;
}
