// How far one study may move the odds: its printed ratios, drawn toward 1 for what we know of its design.
import type { Evidence, JointRule, Study, StudyDesign } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { Model } from '@/lib/knowledge/schema/model';
import type { LikelihoodRatio, Status } from '@/lib/knowledge/schema/primitives';
import { ratioOfOutcome, type StudyRatio } from '@/lib/knowledge/study-ratios';
import { exp, ln, roundForOutput } from './deterministic-math';
import type { Interval } from './types';

/** Standard normal quantile of 0.975: half the width of a 95 % interval in standard errors. */
const Z_95 = 1.959963984540054;

/** A ratio of 1: the study says nothing of this outcome. */
const NO_EFFECT: StudyRatio = { value: 1, from: 'printed' };

/** Ratio, interval and trust are rounded as they are printed: hundreds of them stand in one assessment. */
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
  /** The part of trust that is for the agreement between examiners; 1 where nothing is known of it. */
  readonly agreementFactor: number;
};

type Provenance = {
  readonly design: StudyDesign;
  readonly sampleSize: number | undefined;
  readonly status: Status;
  readonly capped: boolean;
  readonly agreementFactor: number;
};

/** The ratio the preferred study gives an outcome of the finding: 1 where it gives none. */
export function publishedRatio(
  model: Model,
  evidence: Evidence,
  study: Study,
  finding: Finding,
  outcome: string,
): PublishedRatio {
  const ratio = ratioOfOutcome(study, finding, outcome) ?? NO_EFFECT;
  // A review pools ratios of its own; over our base rate even its shares are held.
  const isPooled = study.design === 'systematic-review' && ratio.from !== 'base-rate';
  return trusted(model, ratio, {
    design: study.design,
    sampleSize: study.sampleSize,
    status: study.status,
    capped: !isPooled && evidence.uncappedBecause === undefined,
    agreementFactor: agreementFactor(model, finding),
  });
}

/** The ratio a joint rule gives a count, under the same trust as a single study. */
export function publishedJointRatio(
  model: Model,
  rule: JointRule,
  ratio: LikelihoodRatio,
): PublishedRatio {
  return trusted(
    model,
    { ...ratio, from: 'printed' },
    {
      design: rule.design,
      sampleSize: rule.sampleSize,
      status: rule.status,
      capped: rule.design !== 'systematic-review',
      agreementFactor: 1,
    },
  );
}

/**
 * Factor on the log ratio of a finding that one examiner sees and the next does not: agreement over the agreement
 * of full weight, at least the stated floor.
 */
export function agreementFactor(
  { fullWeightAgreement, leastAgreementFactor }: Model,
  { interRaterReliability }: Pick<Finding, 'interRaterReliability'>,
): number {
  if (!interRaterReliability) return 1;
  const share = interRaterReliability.value / fullWeightAgreement.value;
  return Math.min(1, Math.max(leastAgreementFactor.value, share));
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

function trusted(model: Model, ratio: StudyRatio, provenance: Provenance): PublishedRatio {
  const log = ln(ratio.value);
  const shrunk = log * shrinkage(model, provenance) * provenance.agreementFactor;
  const limit = ln(model.singleStudyRatioCap.value);
  const trustedLog = provenance.capped ? Math.max(-limit, Math.min(limit, shrunk)) : shrunk;
  const standardError = logRatioStandardError(model, ratio, provenance.status);
  const [low, high] = ratioInterval(ratio.value, standardError);
  const isFromBaseRate = ratio.from === 'base-rate';
  const from = isFromBaseRate ? low : (ratio.low ?? low);
  const to = isFromBaseRate ? high : (ratio.high ?? high);
  return {
    ratio: roundForOutput(ratio.value),
    interval: [roundForOutput(from), roundForOutput(to)],
    standardError,
    trustedLog,
    trust: log === 0 ? 1 : roundForOutput(trustedLog / log),
    agreementFactor: provenance.agreementFactor,
  };
}

/**
 * From the printed interval, or the stated default. A ratio over our base rate carries the error of
 * that rate too; for an estimate the default covers both.
 */
function logRatioStandardError(model: Model, ratio: StudyRatio, status: Status): number {
  const isEstimate = status === 'expert-estimate';
  const printed = logStandardError(ratio.low, ratio.high);
  if (isEstimate) return printed ?? model.expertLogRatioStandardError.value;
  const own = printed ?? model.defaultLogRatioStandardError.value;
  if (ratio.from !== 'base-rate') return own;
  const ofBaseRate = model.baseRateLogStandardError.value;
  return Math.sqrt(own * own + ofBaseRate * ofBaseRate);
}

/** Factor on the log ratio: by study design, and again for a small sample. */
function shrinkage(model: Model, { design, sampleSize }: Provenance): number {
  const byDesign = model.designShrinkage[design].value;
  const isSmall = sampleSize !== undefined && sampleSize < model.smallSampleBelow.value;
  return isSmall ? byDesign * model.smallSampleShrinkage.value : byDesign;
}
