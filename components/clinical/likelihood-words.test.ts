import { expect, test } from 'vitest';
import {
  chanceText,
  flagReason,
  hundredRange,
  inHundred,
  likelihoodWord,
  pointsText,
  ratioText,
} from './likelihood-words';

test('each word starts at its own cut-off', () => {
  expect([0.8, 0.79, 0.6, 0.59, 0.3, 0.29, 0.15, 0.14].map(likelihoodWord)).toEqual([
    'very likely',
    'likely',
    'likely',
    'possible',
    'possible',
    'unlikely',
    'unlikely',
    'very unlikely',
  ]);
});

test('a rare condition is never written as nought', () => {
  expect(inHundred(0.004)).toBe('<1 in 100');
  expect(inHundred(0.996)).toBe('>99 in 100');
  expect(inHundred(0.62)).toBe('62 in 100');
});

test('an interval reads from low to high', () => {
  expect(hundredRange([0.002, 0.41])).toBe('<1 to 41');
  expect(hundredRange([0.0001, 0.002])).toBe('<1');
});

test('ratios keep two figures', () => {
  expect([0.345, 1, 4.25, 12.4].map(ratioText)).toEqual(['0.34', '1', '4.3', '12']);
});

test.each([
  ['below a small threshold', 0.003, 0.005, '0.3 in 100'],
  ['above a small threshold', 0.0124, 0.005, '1.2 in 100'],
  ['far below it', 0.0001, 0.005, '<0.1 in 100'],
  ['far above it', 0.42, 0.005, '42 in 100'],
  ['beside a threshold of 2 or more', 0.003, 0.02, '<1 in 100'],
])('a probability %s can be compared with it', (_case, probability, threshold, said) => {
  expect(flagReason({ probability, threshold, rules: [] })).toBe(said);
});

test('one is one point, and about as often as by chance is no finding', () => {
  expect([1, 2].map(pointsText)).toEqual(['1 point', '2 points']);
  expect([1.0, 0.98, 2.5].map(chanceText)).toEqual([
    'no more often than by chance',
    '0.98 times as often as by chance',
    '2.5 times as often as by chance',
  ]);
});
