import { describe, expect, test } from 'vitest';
import { measureProblem, normalComparison, normalText, sideDifference } from './measure-text';

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

describe('where the knowledge has the means by position, which are no limits', () => {
  const means = { supine: 29.6, prone: 35.2, seated: 37.9 };
  const byPosition = { ...rotation, normal: { low: 29.6, high: 37.9, means } };

  test('they are said as means', () => {
    expect(normalText(byPosition)).toBe('Mean 29.6 to 37.9 by position');
  });

  test.each([
    [10, 'prone', '25.2 below the mean for prone'],
    [45, 'supine', '15.4 above the mean for supine'],
    [25, 'supine', 'Near the mean for supine'],
    [10, undefined, '19.6 below the lowest mean'],
    [45, undefined, '7.1 above the highest mean'],
    [42, undefined, 'Near the means by position'],
    [10, 'side-lying', '19.6 below the lowest mean'],
  ] as const)('%s degrees, position %s: %s', (value, position, words) => {
    expect(normalComparison(value, byPosition, position)).toBe(words);
  });
});

test('without a reference nothing is said about it', () => {
  expect(normalComparison(15, { ...rotation, normal: undefined })).toBeNull();
});

test('sides are compared only when both were measured', () => {
  expect(sideDifference(10, null, 'degrees')).toBeNull();
  expect(sideDifference(10, 30, 'degrees')).toBe('Right and left differ by 20 degrees');
});
