import { expect, test } from 'vitest';
import { ageInYears } from './age';

test('a year is completed on the birthday, not the day before', () => {
  expect(ageInYears('1961-02-03', new Date('2026-02-02T23:59:00Z'))).toBe(64);
  expect(ageInYears('1961-02-03', new Date('2026-02-03T00:00:00Z'))).toBe(65);
});

test('who was born on the 29th of February turns a year older on the first of March', () => {
  expect(ageInYears('2000-02-29', new Date('2026-02-28T12:00:00Z'))).toBe(25);
  expect(ageInYears('2000-02-29', new Date('2026-03-01T12:00:00Z'))).toBe(26);
});
