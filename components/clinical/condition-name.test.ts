import { expect, test } from 'vitest';
import { conditionNamed } from './condition-name';

const CONDITIONS = [
  { id: 'hip-osteoarthritis', label: 'Hip osteoarthritis', also: 'Coxarthrosis; Worn hip' },
  { id: 'coxarthrosis-trial', label: 'Coxarthrosis', also: '' },
];

test('a condition is found by its whole name in any case, then by another name', () => {
  expect(conditionNamed(CONDITIONS, ' hip OSTEOARTHRITIS ')?.id).toBe('hip-osteoarthritis');
  expect(conditionNamed(CONDITIONS, 'worn hip')?.id).toBe('hip-osteoarthritis');
  expect(conditionNamed(CONDITIONS, 'coxarthrosis')?.id).toBe('coxarthrosis-trial');
});

test('half a name, and no name, is no condition', () => {
  expect(conditionNamed(CONDITIONS, 'hip')).toBeUndefined();
  expect(conditionNamed(CONDITIONS, '  ')).toBeUndefined();
});
