import { expect, test } from 'vitest';
import { durationInWords } from './duration-in-words';

test('short times are told in days, longer ones in weeks, months and years', () => {
  expect([1, 10, 42, 122, 730].map(durationInWords)).toEqual([
    '1 day',
    '10 days',
    '6 weeks',
    '4 months',
    '2 years',
  ]);
});

test('what is no whole number of weeks or months is told as about', () => {
  expect([45, 110].map(durationInWords)).toEqual(['about 6 weeks', 'about 4 months']);
});
