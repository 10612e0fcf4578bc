import { expect, test } from 'vitest';
import { doseText } from './education-words';

test('a dose in words', () => {
  expect(
    doseText({
      dose: { holdSeconds: 30, repetitions: 4, setsPerDay: 1, daysPerWeek: 7, eachSide: true },
    }),
  ).toBe('Hold 30 seconds, 4 times each side, once a day, every day');
  expect(doseText({ dose: { minutes: 20, daysPerWeek: 5, eachSide: false } })).toBe(
    '20 minutes, 5 days a week',
  );
});
