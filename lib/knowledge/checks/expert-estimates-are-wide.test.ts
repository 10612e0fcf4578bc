import { expect, test } from 'vitest';
import type { Study } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { expertEstimatesAreWide } from './expert-estimates-are-wide';

/** Night pain has a base rate of 0.3. */
function pathsFor(study: Partial<Study>, preferred = 'smith-2020'): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    const estimate = { status: 'expert-estimate' as const, ...study };
    const entry = anEvidence('hip-fracture', 'night-pain', estimate, { preferred });
    raw.evidence = { 'hip-fracture/night-pain': entry };
  });
  return expertEstimatesAreWide.check(kb).map(({ path }) => path);
}

test('an estimate that spans a factor of four passes', () => {
  expect(pathsFor({ likelihoodRatioPositive: { value: 0.3, low: 0.15, high: 0.6 } })).toEqual([]);
});

test('an estimate with a narrow interval, or none, is named', () => {
  const narrow = { likelihoodRatioPositive: { value: 2, low: 1.5, high: 3 } };

  expect(pathsFor(narrow)).toEqual(['studies[0].likelihoodRatioPositive']);
  expect(pathsFor({ likelihoodRatioPositive: { value: 2 } })).toHaveLength(1);
});

test('the ratio of what most people show may span less, but has an interval', () => {
  const paths = ['studies[0].likelihoodRatioNegative'];

  expect(pathsFor({ likelihoodRatioNegative: { value: 0.9, low: 0.7, high: 1.1 } })).toEqual([]);
  expect(pathsFor({ likelihoodRatioNegative: { value: 0.9 } })).toEqual(paths);
});

test('a measured ratio may be as narrow as it is', () => {
  const likelihoodRatioPositive = { value: 2, low: 1.9, high: 2.1 };

  expect(pathsFor({ status: 'verified', likelihoodRatioPositive })).toEqual([]);
});

test('a figure that does not score may stand as it was recalled', () => {
  expect(pathsFor({ likelihoodRatioPositive: { value: 2 } }, 'jones-2021')).toEqual([]);
});
