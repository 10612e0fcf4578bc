import { expect, test } from 'vitest';
import { aFinding, aStudy } from '@/lib/testing/knowledge-entries';
import { ratioOfOutcome, totalProbability } from './study-ratios';

// Base rates 0.3 present, 0.7 absent.
const finding = aFinding({ id: 'groin-pain' });

test('a printed ratio is taken as printed', () => {
  const study = aStudy({ likelihoodRatioPositive: { value: 2.1, low: 1.4, high: 3.2 } });

  expect(ratioOfOutcome(study, finding, 'present')).toEqual({
    value: 2.1,
    low: 1.4,
    high: 3.2,
    from: 'printed',
  });
  expect(ratioOfOutcome(study, finding, 'absent')).toBeUndefined();
});

test('rates give both ratios, and a rate of 1 gives a finite one', () => {
  const study = aStudy({ sensitivity: { value: 0.8 }, specificity: { value: 1 } });

  expect(ratioOfOutcome(study, finding, 'present')?.value).toBeCloseTo(80, 10);
  expect(ratioOfOutcome(study, finding, 'absent')?.value).toBeCloseTo(0.2 / 0.99, 12);
});

test('a share in the condition alone stands over the base rates, and makes 1 with them', () => {
  const study = aStudy({ sensitivity: { value: 0.6, low: 0.45, high: 0.75 } });

  expect(ratioOfOutcome(study, finding, 'present')).toEqual({
    value: 2,
    low: 1.5,
    high: 2.5,
    from: 'base-rate',
  });
  expect(ratioOfOutcome(study, finding, 'absent')?.value).toBeCloseTo(0.4 / 0.7, 12);
  expect(totalProbability(study, finding)).toBeCloseTo(1, 12);
});

test('one share for each band of a measure', () => {
  const age = aFinding({
    id: 'age',
    kind: 'measure',
    outcomes: [
      { id: 'under-50', label: 'Under 50', below: 50, baseRate: 0.6 },
      { id: '50-plus', label: '50 and over', atLeast: 50, baseRate: 0.4 },
    ],
  });
  const study = aStudy({ shareByOutcome: { 'under-50': { value: 0 }, '50-plus': { value: 1 } } });

  expect(ratioOfOutcome(study, age, '50-plus')?.value).toBeCloseTo(2.5, 12);
  expect(ratioOfOutcome(study, age, 'under-50')?.value).toBe(0.01);
});
