import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { intervalContainsPoint } from './interval-contains-point';

function pathsFor(ratio: { value: number; low?: number; high?: number }): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence['hip-fracture/night-pain'] = anEvidence('hip-fracture', 'night-pain', {
      likelihoodRatioPositive: ratio,
    });
  });
  return intervalContainsPoint.check(kb).map(({ path }) => path);
}

test.each([{ value: 2 }, { value: 2, low: 1, high: 4 }, { value: 2, low: 2, high: 2 }])(
  'an interval around its value passes: %o',
  (ratio) => {
    expect(pathsFor(ratio)).toEqual([]);
  },
);

test.each([
  { value: 2, low: 2.1, high: 4 },
  { value: 2, low: 1, high: 1.9 },
  { value: 2, low: 1 },
  { value: 2, high: 4 },
])('an interval beside its value, or half of one, is named: %o', (ratio) => {
  expect(pathsFor(ratio)).toEqual(['studies[0].likelihoodRatioPositive']);
});
