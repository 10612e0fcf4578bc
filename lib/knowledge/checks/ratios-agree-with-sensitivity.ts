import type { Study } from '@/lib/knowledge/schema/evidence';
import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';
import { defineCheck } from './check';
import { allStudies } from './files';

/** Pooled ratios are not exactly the quotient of pooled rates, even within rounding. */
const RELATIVE_TOLERANCE = 0.05;

type Range = readonly [low: number, high: number];

/**
 * LR+ = sensitivity / (1 - specificity) and LR- = (1 - sensitivity) / specificity, as far as the
 * printed digits can tell: the ranges each figure may have been rounded from must meet. A perfect
 * rate is left out: its ratio needs a continuity correction, so it is not the quotient.
 */
export const ratiosAgreeWithSensitivity = defineCheck({
  name: 'ratios-agree-with-sensitivity',
  description: 'Likelihood ratios follow from sensitivity and specificity within rounding.',
  *find(kb) {
    for (const { study, file, path } of allStudies(kb)) {
      for (const { field, printed, computed } of comparisons(study)) {
        const [low, high] = computed;
        if (meet(rounded(printed.value, 1), computed)) continue;
        yield {
          file,
          path: `${path}.${field}`,
          reason: `It says ${printed.value}; sensitivity and specificity give ${text(low)} to ${text(high)}`,
          remedy:
            'Check all three against the source; where the source itself disagrees, add an exception',
        };
      }
    }
  },
});

function comparisons(
  study: Study,
): readonly { field: string; printed: LikelihoodRatio; computed: Range }[] {
  const { sensitivity, specificity, likelihoodRatioPositive, likelihoodRatioNegative } = study;
  if (!sensitivity || !specificity) return [];
  const positives = rounded(sensitivity.value, 2);
  const negatives = rounded(specificity.value, 2);
  const fromPositive = {
    field: 'likelihoodRatioPositive',
    printed: specificity.value === 1 ? undefined : likelihoodRatioPositive,
    computed: quotient(positives, without(negatives)),
  };
  const fromNegative = {
    field: 'likelihoodRatioNegative',
    printed: sensitivity.value === 1 ? undefined : likelihoodRatioNegative,
    computed: quotient(without(positives), negatives),
  };
  return [fromPositive, fromNegative].flatMap(({ field, printed, computed }) =>
    printed ? [{ field, printed, computed }] : [],
  );
}

/** The values that print as this one: JSON drops final zeros, so the usual digits are assumed. */
function rounded(value: number, usualDecimals: number): Range {
  const decimals = Math.max(usualDecimals, String(value).split('.')[1]?.length ?? 0);
  const half = 0.5 * 10 ** -decimals;
  return [Math.max(0, value - half), value + half];
}

function without([low, high]: Range): Range {
  return [Math.max(0, 1 - high), Math.max(0, 1 - low)];
}

function quotient([low, high]: Range, [divisorLow, divisorHigh]: Range): Range {
  return [
    divisorHigh === 0 ? 0 : low / divisorHigh,
    divisorLow === 0 ? Number.POSITIVE_INFINITY : high / divisorLow,
  ];
}

function meet([low, high]: Range, [otherLow, otherHigh]: Range): boolean {
  return low <= otherHigh * (1 + RELATIVE_TOLERANCE) && high >= otherLow * (1 - RELATIVE_TOLERANCE);
}

function text(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'any number';
}
