import type { Study } from '@/lib/knowledge/schema/evidence';
import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';
import { defineCheck } from './check';
import { allStudies } from './files';

/** Rounding happens more than once between a table and its abstract. */
const RELATIVE_TOLERANCE = 0.05;

type Range = readonly [low: number, high: number];

/**
 * LR+ = sensitivity / (1 - specificity) and LR- = (1 - sensitivity) / specificity, as far as the
 * printed digits can tell: the ranges each figure may have been rounded from must meet. Left out
 * are perfect rates, whose ratios need a continuity correction, and ratios that a review prints:
 * it pools them by themselves, so they are not the quotient of its pooled rates.
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
  if (sensitivity.value === 1 || specificity.value === 1) return [];
  const positives = rounded(sensitivity.value, 2);
  const negatives = rounded(specificity.value, 2);
  return [
    {
      field: 'likelihoodRatioPositive',
      printed: likelihoodRatioPositive,
      computed: quotient(positives, without(negatives)),
    },
    {
      field: 'likelihoodRatioNegative',
      printed: likelihoodRatioNegative,
      computed: quotient(without(positives), negatives),
    },
  ].flatMap(({ field, printed, computed }) =>
    printed && !isPooled(study, field) ? [{ field, printed, computed }] : [],
  );
}

function isPooled({ design, derived }: Study, field: string): boolean {
  return design === 'systematic-review' && !derived.includes(field);
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
