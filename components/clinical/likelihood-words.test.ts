import { expect, test } from 'vitest';
import { hundredRange, inHundred, likelihoodWord, ratioText } from './likelihood-words';

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
