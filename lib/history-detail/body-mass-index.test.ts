import { expect, test } from 'vitest';
import { bodyMassIndex } from './body-mass-index';

test.each([
  [{ value: 180, unit: 'cm' }, { value: 81, unit: 'kg' }, 25],
  [{ value: 70, unit: 'in' }, { value: 180, unit: 'lb' }, 25.8],
  [{ value: 160, unit: 'cm' }, { value: 132, unit: 'lb' }, 23.4],
] as const)('%j and %j make %d', (height, weight, index) => {
  expect(bodyMassIndex(height, weight)).toBe(index);
});
