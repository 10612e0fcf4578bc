import { expect, test } from 'vitest';
import { afterAnswer, frequencyTreeOf, oddsRatio, twoWaysOf } from './two-ways';

/** 60 of 100 have it; of them 45 answer "present"; of the others 10 do. */
const EFFECTS = [
  { answer: 'Present', chance: 0.55, probability: 45 / 55 },
  { answer: 'Absent', chance: 0.45, probability: 15 / 45 },
];

test('answers that point the same way are taken together', () => {
  const ways = twoWaysOf(0.5, [
    { answer: 'Strong', chance: 0.2, probability: 0.9 },
    { answer: 'Weak', chance: 0.2, probability: 0.7 },
    { answer: 'None', chance: 0.6, probability: 0.3 },
  ]);

  expect(ways?.raising.answers).toEqual(['Strong', 'Weak']);
  expect(ways?.raising.chance).toBeCloseTo(0.4, 10);
  expect(ways?.raising.probability).toBeCloseTo(0.8, 10);
});

test('a finding that can only point one way is not drawn', () => {
  expect(twoWaysOf(0.5, [{ answer: 'Present', chance: 1, probability: 0.5 }])).toBeUndefined();
});

test('the curve of an answer goes through where the patient stands before and after it', () => {
  const ratio = oddsRatio(0.6, 45 / 55);

  expect(afterAnswer(0.6, ratio)).toBeCloseTo(45 / 55, 10);
  expect(afterAnswer(0, ratio)).toBe(0);
  expect(afterAnswer(1, ratio)).toBe(1);
});

test('the tree counts whole people, and its branches add up', () => {
  const ways = twoWaysOf(0.6, EFFECTS);

  expect(ways && frequencyTreeOf(ways)).toEqual({
    people: 100,
    withCondition: { people: 60, raising: 45, lowering: 15 },
    withoutCondition: { people: 40, raising: 10, lowering: 30 },
  });
});

test('what is rare is counted in more people', () => {
  const ways = twoWaysOf(0.002, [
    { answer: 'Present', chance: 0.1, probability: 0.01 },
    { answer: 'Absent', chance: 0.9, probability: 0.001 / 0.9 },
  ]);

  expect(ways && frequencyTreeOf(ways).people).toBe(10_000);
});
