import { expect, test } from 'vitest';
import type { Study } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { ratiosAgreeWithSensitivity } from './ratios-agree-with-sensitivity';

function pathsFor(
  sensitivity: number,
  specificity: number,
  positive: number,
  negative: number,
  study: Partial<Study> = {},
) {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', {
        sensitivity: { value: sensitivity },
        specificity: { value: specificity },
        likelihoodRatioPositive: { value: positive },
        likelihoodRatioNegative: { value: negative },
        ...study,
      }),
    };
  });
  return ratiosAgreeWithSensitivity.check(kb).map(({ path }) => path);
}

test('ratios that follow from the rates pass', () => {
  // 0.85 / 0.21 = 4.05 and 0.15 / 0.79 = 0.19
  expect(pathsFor(0.85, 0.79, 4.05, 0.19)).toEqual([]);
});

test('a ratio computed before the rates were rounded passes', () => {
  // Specificity 0.98 may be 0.985: 0.44 / 0.015 = 29, printed beside 0.44 / 0.02 = 22.
  expect(pathsFor(0.44, 0.98, 28.6, 0.57)).toEqual([]);
});

test('a ratio that cannot come from the rates is named', () => {
  expect(pathsFor(0.85, 0.79, 6.5, 0.19)).toEqual(['studies[0].likelihoodRatioPositive']);
  expect(pathsFor(0.85, 0.79, 4.05, 0.5)).toEqual(['studies[0].likelihoodRatioNegative']);
});

test('a perfect rate is not divided by: its ratios hold a continuity correction', () => {
  // 26 of 68 with and 0 of 15 without: (26.5 / 69) / (0.5 / 16) = 12.3
  expect(pathsFor(0.38, 1, 12.3, 0.62)).toEqual([]);
  expect(pathsFor(1, 0.86, 5.4, 0.12)).toEqual([]);
});

test('a review may print ratios it pooled by themselves, but not compute them wrongly', () => {
  const pooled = { design: 'systematic-review' as const };
  const computed = { ...pooled, derived: ['likelihoodRatioPositive', 'likelihoodRatioNegative'] };

  expect(pathsFor(0.77, 0.74, 2.19, 0.48, pooled)).toEqual([]);
  expect(pathsFor(0.77, 0.74, 2.19, 0.48, computed)).toHaveLength(2);
});
