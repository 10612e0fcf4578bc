import { ratioText } from '@/components/clinical/likelihood-words';
import type { Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { LikelihoodRatio, Proportion } from '@/lib/knowledge/schema/primitives';
import { positiveOutcomes, ratioOfOutcome, type StudyRatio } from '@/lib/knowledge/study-ratios';

/** A ratio of the study with the words for its outcome. */
export type OutcomeRatio = {
  readonly outcome: string;
  readonly ratio: StudyRatio;
  /** Whether the outcome counts as positive: a filled dot in a plot. */
  readonly isPositive: boolean;
};

/** "4.2 (2.1 to 8.4)", "4.2 (no interval)", or "not given". */
export function ratioWithInterval(ratio: LikelihoodRatio | undefined): string {
  if (!ratio) return 'not given';
  if (ratio.low === undefined || ratio.high === undefined) {
    return `${ratioText(ratio.value)} (no interval)`;
  }
  return `${ratioText(ratio.value)} (${ratioText(ratio.low)} to ${ratioText(ratio.high)})`;
}

/** "83 % (71 to 91)" */
export function proportionWithInterval({ value, low, high }: Proportion): string {
  if (low === undefined || high === undefined) return `${percent(value)} % (no interval)`;
  return `${percent(value)} % (${percent(low)} to ${percent(high)})`;
}

/** One line per outcome that has a ratio of its own, whichever way the study gives it. */
export function ratiosOf(study: Study, finding: Finding): readonly OutcomeRatio[] {
  const { outcomes } = finding;
  if (study.likelihoodRatioByOutcome || study.shareByOutcome) {
    return outcomes.flatMap(({ id, label }) => line(study, finding, id, label, true));
  }
  const positives = positiveOutcomes(study);
  const labels = outcomes.filter(({ id }) => positives.includes(id)).map(({ label }) => label);
  const positive = finding.kind === 'binary' ? 'Present' : labels.join(' or ');
  const negative = finding.kind === 'binary' ? 'Absent' : `Not ${positive.toLowerCase()}`;
  const other = outcomes.find(({ id }) => !positives.includes(id))?.id ?? '';
  return [
    ...line(study, finding, positives[0] ?? '', positive, true),
    ...line(study, finding, other, negative, false),
  ];
}

function line(
  study: Study,
  finding: Finding,
  id: string,
  outcome: string,
  isPositive: boolean,
): OutcomeRatio[] {
  const ratio = ratioOfOutcome(study, finding, id);
  return ratio ? [{ outcome, ratio, isPositive }] : [];
}

function percent(proportion: number): number {
  return Math.round(proportion * 1000) / 10;
}
