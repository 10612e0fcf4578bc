import { expect, test } from 'vitest';
import { aFinding, aModel, anEvidence, aStudy } from '@/lib/testing/knowledge-entries';
import { logStandardError, publishedRatio } from './trust';

function ratioOf(study: Parameters<typeof aStudy>[0], entry: { uncappedBecause?: string } = {}) {
  const evidence = anEvidence('hip-osteoarthritis', 'groin-pain', study, entry);
  return publishedRatio(
    aModel(),
    evidence,
    aStudy(study),
    aFinding({ id: 'groin-pain' }),
    'present',
  );
}

test('a large cohort keeps its ratio', () => {
  const { trustedLog, trust } = ratioOf({ likelihoodRatioPositive: { value: 4 } });

  expect(trustedLog).toBeCloseTo(Math.log(4), 12);
  expect(trust).toBe(1);
});

test('a case-control study of few people is drawn toward 1 twice', () => {
  // 0.7 for the design x 0.8 for fewer than 100 people.
  const { trustedLog, trust } = ratioOf({
    likelihoodRatioPositive: { value: 4 },
    design: 'case-control',
    sampleSize: 60,
  });

  expect(trust).toBeCloseTo(0.56, 12);
  expect(trustedLog).toBeCloseTo(0.56 * Math.log(4), 12);
});

test('a single study cannot move the odds more than tenfold', () => {
  const { ratio, trustedLog } = ratioOf({ likelihoodRatioPositive: { value: 40 } });

  expect(ratio).toBe(40);
  expect(trustedLog).toBeCloseTo(Math.log(10), 12);
});

test('a stated reason or a systematic review lifts the cap', () => {
  const stated = ratioOf(
    { likelihoodRatioPositive: { value: 40 } },
    { uncappedBecause: 'Pooled elsewhere.' },
  );
  const review = ratioOf({ likelihoodRatioPositive: { value: 40 }, design: 'systematic-review' });

  expect(stated.trustedLog).toBeCloseTo(Math.log(40), 12);
  expect(review.trustedLog).toBeCloseTo(Math.log(40), 12);
});

test('the standard error comes from the 95 % interval, or from the stated default', () => {
  // ln(8 / 2) / (2 x 1.96) = 0.3537
  expect(logStandardError(2, 8)).toBeCloseTo(0.3537, 4);
  expect(
    ratioOf({ likelihoodRatioPositive: { value: 4, low: 2, high: 8 } }).standardError,
  ).toBeCloseTo(0.3537, 4);
  expect(ratioOf({ likelihoodRatioPositive: { value: 4 } }).standardError).toBe(0.4);
  expect(
    ratioOf({ likelihoodRatioPositive: { value: 4 }, status: 'expert-estimate' }).standardError,
  ).toBe(0.8);
});

test('ratios follow from sensitivity and specificity when none is printed', () => {
  // 0.8 / (1 - 0.9) = 8
  const { ratio } = ratioOf({ sensitivity: { value: 0.8 }, specificity: { value: 0.9 } });

  expect(ratio).toBeCloseTo(8, 12);
});

test('a share among people with the condition alone stands over our base rate', () => {
  // 0.6 / 0.3 = 2; its error is that of the share and that of the base rate together:
  // ln(0.7 / 0.5) / (2 x 1.96) = 0.0858, and sqrt(0.0858^2 + 0.3^2) = 0.312.
  const alone = ratioOf({ sensitivity: { value: 0.6, low: 0.5, high: 0.7 } });

  expect(alone.ratio).toBeCloseTo(2, 12);
  expect(alone.standardError).toBeCloseTo(0.312, 3);
});

test('the same, one share for each outcome; even those of a review stay under the cap', () => {
  const shares = { present: { value: 0.99 }, absent: { value: 0.01 } };
  const rare = aFinding({
    id: 'rare',
    outcomes: [
      { id: 'present', label: 'Present', baseRate: 0.01 },
      { id: 'absent', label: 'Absent', baseRate: 0.99 },
    ],
  });
  const study = aStudy({ shareByOutcome: shares, design: 'systematic-review' });
  const evidence = anEvidence('hip-osteoarthritis', 'rare', study);
  const { ratio, trustedLog } = publishedRatio(aModel(), evidence, study, rare, 'present');

  expect(ratio).toBeCloseTo(99, 12);
  expect(trustedLog).toBeCloseTo(Math.log(10), 12);
});
