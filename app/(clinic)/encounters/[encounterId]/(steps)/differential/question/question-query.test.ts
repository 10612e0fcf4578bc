import { expect, test } from 'vitest';
import { addressOf, kindOf, questionOf } from './question-query';

const CONDITIONS = ['hip-osteoarthritis', 'lumbar-spinal-stenosis'];

test('an address that asks for nothing, or for what is not known, asks to rule the first one in', () => {
  const first = {
    condition: 'hip-osteoarthritis',
    purpose: 'rule-in',
    kind: 'all',
    finding: undefined,
  };

  expect(questionOf({}, CONDITIONS)).toEqual(first);
  expect(
    questionOf(
      { condition: 'x', purpose: 'x', kind: ['all', 'x'], finding: ['a', 'b'] },
      CONDITIONS,
    ),
  ).toEqual(first);
});

test('an address asks again for what it was made of', () => {
  const question = {
    condition: 'lumbar-spinal-stenosis',
    purpose: 'rule-out',
    kind: 'imaging',
    finding: 'wide-based-gait',
  } as const;
  const { searchParams } = new URL(addressOf('1', question), 'http://localhost');

  expect(questionOf(Object.fromEntries(searchParams), CONDITIONS)).toEqual(question);
});

test('an answer without a test is given at the bedside; a sample and a procedure are not', () => {
  const tests = new Map([
    ['mri', { kind: 'imaging' as const }],
    ['crp', { kind: 'laboratory' as const }],
  ]);

  expect(kindOf({}, tests)).toBe('bedside');
  expect(kindOf({ test: 'mri' }, tests)).toBe('imaging');
  expect(kindOf({ test: 'crp' }, tests)).toBe('blood');
});
