import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Study } from '@/lib/knowledge/schema/evidence';
import type { LikelihoodRatio } from '@/lib/knowledge/schema/primitives';
import { positiveOutcomes, printedRatios } from '@/lib/knowledge/study-ratios';
import { defineCheck } from './check';
import { allJointRules, allStudies } from './files';

/** The 95 % interval spans at least a factor of four. */
const SMALLEST_SPAN = 4;
/** 0.6 / 0.15 falls a hair short of 4 in binary fractions. */
const TOLERANCE = 1e-9;
/**
 * What more than half of the people show anyway cannot be far more frequent in the condition: its
 * ratio follows from those of the rarer outcomes, so it needs an interval but not this span.
 */
const COMMON = 0.5;

export const expertEstimatesAreWide = defineCheck({
  name: 'expert-estimates-are-wide',
  description: `An estimated ratio that scores has an interval that spans a factor of ${SMALLEST_SPAN}.`,
  *find(kb) {
    for (const { evidence, study, file, path } of allStudies(kb)) {
      if (study.status !== 'expert-estimate' || study.id !== evidence.preferred) continue;
      for (const { path: field, ratio } of printedRatios(study)) {
        const isCommon = baseRateOf(kb, evidence.finding, study, field) > COMMON;
        yield* narrow(file, `${path}.${field}`, ratio, isCommon);
      }
    }
    for (const { id, counts, status } of allJointRules(kb)) {
      if (status !== 'expert-estimate') continue;
      for (const [index, { likelihoodRatio, baseRate }] of counts.entries()) {
        const path = `counts[${index}].likelihoodRatio`;
        yield* narrow(`joint-rules/${id}.json`, path, likelihoodRatio, baseRate > COMMON);
      }
    }
  },
});

function* narrow(file: string, path: string, { low, high }: LikelihoodRatio, isCommon: boolean) {
  const span = low === undefined || high === undefined ? 1 : high / low;
  if (isCommon ? span > 1 : span >= SMALLEST_SPAN - TOLERANCE) return;
  yield {
    file,
    path,
    reason: 'Nobody has measured it, yet its interval is narrow or missing',
    remedy: isCommon
      ? 'Give low and high'
      : `Give low and high with high at least ${SMALLEST_SPAN} times low`,
  };
}

/** Base rate of the outcomes that a ratio of the study is about. */
function baseRateOf(kb: KnowledgeBase, finding: string, study: Study, field: string): number {
  const positives = positiveOutcomes(study);
  const outcomes = kb.findings.get(finding)?.outcomes ?? [];
  return outcomes
    .filter(({ id }) => {
      if (field === 'likelihoodRatioPositive') return positives.includes(id);
      if (field === 'likelihoodRatioNegative') return !positives.includes(id);
      return field === `likelihoodRatioByOutcome.${id}`;
    })
    .reduce((sum, { baseRate }) => sum + baseRate, 0);
}
