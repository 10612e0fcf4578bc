import { expect, test } from 'vitest';
import type { LikelihoodRatio, Status } from '@/lib/knowledge/schema/primitives';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { expertEstimatesAreWide } from './expert-estimates-are-wide';

function faultsFor(ratio: LikelihoodRatio, status: Status = 'expert-estimate') {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', {
        likelihoodRatioPositive: ratio,
        status,
      }),
    };
  });
  return expertEstimatesAreWide.check(kb);
}

test('an estimate that spans a factor of four passes', () => {
  expect(faultsFor({ value: 0.3, low: 0.15, high: 0.6 })).toEqual([]);
});

test('an estimate with a narrow interval, or none, is named', () => {
  expect(faultsFor({ value: 2, low: 1.5, high: 3 })).toHaveLength(1);
  expect(faultsFor({ value: 2 })).toHaveLength(1);
});

test('a measured ratio may be as narrow as it is', () => {
  expect(faultsFor({ value: 2, low: 1.9, high: 2.1 }, 'verified')).toEqual([]);
});
