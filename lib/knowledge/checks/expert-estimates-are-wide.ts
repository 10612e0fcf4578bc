import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';
import { defineCheck } from './check';
import { allJointRules, allStudies } from './files';
import { printedRatios } from './study-ratios';

/** The 95 % interval spans at least a factor of four. */
const SMALLEST_SPAN = 4;
/** 0.6 / 0.15 falls a hair short of 4 in binary fractions. */
const TOLERANCE = 1e-9;

export const expertEstimatesAreWide = defineCheck({
  name: 'expert-estimates-are-wide',
  description: `An estimated likelihood ratio has an interval that spans a factor of ${SMALLEST_SPAN}.`,
  *find(kb) {
    for (const { study, file, path } of allStudies(kb)) {
      if (study.status !== 'expert-estimate') continue;
      for (const { path: field, ratio } of printedRatios(study)) {
        yield* narrow(file, `${path}.${field}`, ratio);
      }
    }
    for (const { id, counts, status } of allJointRules(kb)) {
      if (status !== 'expert-estimate') continue;
      for (const [index, { likelihoodRatio }] of counts.entries()) {
        yield* narrow(
          `joint-rules/${id}.json`,
          `counts[${index}].likelihoodRatio`,
          likelihoodRatio,
        );
      }
    }
  },
});

function* narrow(file: string, path: string, { low, high }: LikelihoodRatio) {
  if (low !== undefined && high !== undefined && high / low >= SMALLEST_SPAN - TOLERANCE) return;
  yield {
    file,
    path,
    reason: 'Nobody has measured it, yet its interval is narrow or missing',
    remedy: `Give low and high with high at least ${SMALLEST_SPAN} times low`,
  };
}
