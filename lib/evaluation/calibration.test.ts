import { expect, test } from 'vitest';
import { brierScore, expectedCalibrationError, reliabilityTable } from './calibration';

const PREDICTIONS = [
  { probability: 0.2, isTrue: false },
  { probability: 0.2, isTrue: true },
  { probability: 0.9, isTrue: true },
  { probability: 1, isTrue: true },
];

test('each bin holds what was stated and what came true', () => {
  expect(reliabilityTable(PREDICTIONS)).toEqual([
    { from: 0.2, to: 0.3, predictions: 2, stated: 0.2, observed: 0.5 },
    { from: 0.9, to: 1, predictions: 2, stated: 0.95, observed: 1 },
  ]);
});

test('the expected calibration error weighs the bins by their size', () => {
  // (2 x 0.3 + 2 x 0.05) / 4
  expect(expectedCalibrationError(PREDICTIONS)).toBeCloseTo(0.175, 12);
});

test('the Brier score is the mean squared distance', () => {
  // (0.04 + 0.64 + 0.01 + 0) / 4
  expect(brierScore(PREDICTIONS)).toBeCloseTo(0.1725, 12);
});
