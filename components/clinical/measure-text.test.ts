import { expect, test } from 'vitest';
import { measureProblem, normalComparison, sideDifference } from './measure-text';

const rotation = {
  label: 'Hip internal rotation',
  unit: 'degrees',
  range: { min: 0, max: 90, step: 1 },
  normal: { low: 30, high: 40, position: 'supine' },
};

test('an empty box is not an error', () => {
  expect(measureProblem(' ', rotation)).toBeNull();
});

test('a number outside the limits says the limits', () => {
  expect(measureProblem('120', rotation)).toBe('Enter 0 to 90');
  expect(measureProblem('abc', rotation)).toBe('Enter a number');
});

test('within the error of the goniometer nothing is called low', () => {
  expect(normalComparison(26, rotation)).toBe('Within reference');
  expect(normalComparison(15, rotation)).toBe('15 below reference');
});

test('without a reference nothing is said about it', () => {
  expect(normalComparison(15, { ...rotation, normal: undefined })).toBeNull();
});

test('sides are compared only when both were measured', () => {
  expect(sideDifference(10, null, 'degrees')).toBeNull();
  expect(sideDifference(10, 30, 'degrees')).toBe('Right and left differ by 20 degrees');
});
