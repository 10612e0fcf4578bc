// How far one study may move the odds: its printed ratios, drawn toward 1 for what we know of its design.
import type { Evidence, JointRule, Study, StudyDesign } from '@/lib/knowledge/schema/evidence';
import type { Model } from '@/lib/knowledge/schema/model';
import type { LikelihoodRatio, Status } from '@/lib/knowledge/schema/primitives';
import { exp, ln } from './deterministic-math';
import type { Interval } from './types';

/** Standard normal quantile of 0.975: half the width of a 95 % interval in standard errors. */
const Z_95 = 1.959963984540054;

/** Keeps a printed sensitivity or specificity of exactly 0 or 1 from giving an infinite ratio. */
const SMALLEST_RATE = 0.01;

export type PublishedRatio = {
  /** As printed. */
  readonly ratio: number;
  /** 95 % interval as printed, or from the standard error. */
  readonly interval: Interval;
  /** Standard error of its natural logarithm. */
  readonly standardError: number;
  /** Natural logarithm after shrinkage and cap: what scores. */
  readonly trustedLog: number;
  /** trustedLog / ln ratio, 0 to 1; 1 where the ratio is 1. */
  readonly trust: number;
};

type Provenance = {
  readonly design: StudyDesign;
  readonly sampleSize: number | undefined;
  readonly status: Status;
  readonly capped: boolean;
};

/** The ratio the preferred study gives an outcome of the finding: 1 where it gives none. */
export function publishedRatio(
  model: Model,
  evidence: Evidence,
  study: Study,
  outcome: string,
): PublishedRatio {
  const isReview = study.design === 'systematic-review';
  return trusted(model, ratioForOutcome(study, outcome), {
    design: study.design,
    sampleSize: study.sampleSize,
    status: study.status,
    capped: !isReview && evidence.uncappedBecause === undefined,
  });
}

/** The ratio a joint rule gives a count, under the same trust as a single study. */
export function publishedJointRatio(
  model: Model,
  rule: JointRule,
  ratio: LikelihoodRatio,
): PublishedRatio {
  return trusted(model, ratio, {
    design: rule.design,
    sampleSize: rule.sampleSize,
    status: rule.status,
    capped: rule.design !== 'systematic-review',
  });
}

/** Standard error of ln(value) from the 95 % interval of a positive quantity, if it has one. */
export function logStandardError(
  low: number | undefined,
  high: number | undefined,
): number | undefined {
  if (low === undefined || high === undefined || low <= 0 || high <= low) return undefined;
  return (ln(high) - ln(low)) / (2 * Z_95);
}

/** 95 % interval of a ratio whose logarithm is normal with this standard error. */
export function ratioInterval(ratio: number, standardError: number): Interval {
  const factor = exp(Z_95 * standardError);
  return [ratio / factor, ratio * factor];
}

function trusted(model: Model, ratio: LikelihoodRatio, provenance: Provenance): PublishedRatio {
  const log = ln(ratio.value);
  const shrunk = log * shrinkage(model, provenance);
  const limit = ln(model.singleStudyRatioCap.value);
  const trustedLog = provenance.capped ? Math.max(-limit, Math.min(limit, shrunk)) : shrunk;
  const fallback =
    provenance.status === 'expert-estimate'
      ? model.expertLogRatioStandardError.value
      : model.defaultLogRatioStandardError.value;
  const standardError = logStandardError(ratio.low, ratio.high) ?? fallback;
  const [low, high] = ratioInterval(ratio.value, standardError);
  return {
    ratio: ratio.value,
    interval: [ratio.low ?? low, ratio.high ?? high],
    standardError,
    trustedLog,
    trust: log === 0 ? 1 : trustedLog / log,
  };
}

/** Factor on the log ratio: by study design, and again for a small sample. */
function shrinkage(model: Model, { design, sampleSize }: Provenance): number {
  const byDesign = model.designShrinkage[design].value;
  const isSmall = sampleSize !== undefined && sampleSize < model.smallSampleBelow.value;
  return isSmall ? byDesign * model.smallSampleShrinkage.value : byDesign;
}

function ratioForOutcome(study: Study, outcome: string): LikelihoodRatio {
  if (study.likelihoodRatioByOutcome) {
    return study.likelihoodRatioByOutcome[outcome] ?? { value: 1 };
  }
  const isPositive = (study.positiveOutcomes ?? ['present']).includes(outcome);
  const printed = isPositive ? study.likelihoodRatioPositive : study.likelihoodRatioNegative;
  return printed ?? ratioFromRates(study, isPositive) ?? { value: 1 };
}

/** LR+ = sensitivity / (1 - specificity), LR- = (1 - sensitivity) / specificity. */
function ratioFromRates(study: Study, isPositive: boolean): LikelihoodRatio | undefined {
  if (study.sensitivity === undefined || study.specificity === undefined) return undefined;
  const sensitivity = awayFromCertainty(study.sensitivity.value);
  const specificity = awayFromCertainty(study.specificity.value);
  return {
    value: isPositive ? sensitivity / (1 - specificity) : (1 - sensitivity) / specificity,
  };
}

function awayFromCertainty(rate: number): number {
  return Math.max(SMALLEST_RATE, Math.min(1 - SMALLEST_RATE, rate));
}
