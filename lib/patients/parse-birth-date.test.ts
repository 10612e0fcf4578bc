import { expect, test } from 'vitest';
import { parseBirthDate } from './parse-birth-date';

test.each([
  '1961-02-03',
  '3.2.1961',
  '03/02/1961',
  '03-02-1961',
  '03021961',
  '3 Feb 1961',
  '3 february 1961',
  'February 3, 1961',
])('%s is the third of February 1961', (text) => {
  expect(parseBirthDate(text)).toBe('1961-02-03');
});

test('a month that cannot be one is read as the day', () => {
  expect(parseBirthDate('02/13/1961')).toBe('1961-02-13');
});

test('a day that does not exist, or a name, is no date', () => {
  expect(parseBirthDate('30.02.1961')).toBeNull();
  expect(parseBirthDate('Miller')).toBeNull();
  expect(parseBirthDate('12345678')).toBeNull();
});
