import { expect, test } from 'vitest';
import {
  insideUnitInterval,
  outcomeProbabilities,
  posttestProbability,
  softmax,
} from './probability';

test('probabilities add to 1 whatever the size of the log weights', () => {
  const probabilities = softmax(Float64Array.of(1e6, 1e6, -1e6, Number.NEGATIVE_INFINITY));

  expect([...probabilities]).toEqual([0.5, 0.5, 0, 0]);
});

test('a likelihood ratio multiplies the odds', () => {
  // 20 in 100 is odds 1 to 4; times 6 is 6 to 4, that is 60 in 100.
  expect(posttestProbability(0.2, 6)).toBeCloseTo(0.6, 12);
});

test('the outcomes of a finding are as likely as ratio times base rate, made to add to 1', () => {
  // LR+ 2 and LR- 0.5 at a base rate of 0.3: Z = 2 x 0.3 + 0.5 x 0.7 = 0.95.
  const [present, absent] = outcomeProbabilities(
    Float64Array.of(2, 0.5),
    Float64Array.of(0.3, 0.7),
  );

  expect(present).toBeCloseTo(0.6 / 0.95, 12);
  expect(absent).toBeCloseTo(0.35 / 0.95, 12);
});

test('a printed probability is never 0 and never 1', () => {
  expect(insideUnitInterval(0)).toBeGreaterThan(0);
  expect(insideUnitInterval(1)).toBeLessThan(1);
  expect(insideUnitInterval(0.25)).toBe(0.25);
});
