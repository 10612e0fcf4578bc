import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { assess } from './assess';
import { findingEffects } from './result-effects';
import type { AssessmentInput, Observation } from './types';

const knowledge = knowledgeBase();
const groinPain: AssessmentInput = {
  setting: 'primary-care',
  ageYears: 67,
  sex: 'female',
  complaint: ['hip'],
  findings: [
    { id: 'groin-pain', side: 'right', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10 },
  ],
};

function probabilityOf(condition: string, ...added: readonly Observation[]): number | undefined {
  const input = { ...groinPain, findings: [...groinPain.findings, ...added] };
  const assessed = assess(knowledge, input);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  return assessed.value.differential.find((item) => item.condition === condition)?.probability;
}

describe('what a film of the hip would do', () => {
  const effects = findingEffects(knowledge, groinPain, 'xray-hip-and-pelvis');

  test('two findings at most, each moving its condition by a point of a hundred', () => {
    expect(effects).toHaveLength(2);
    for (const { before, ifPositive, ifNegative } of effects) {
      const moved = Math.max(
        Math.abs(ifPositive.probability - before),
        Math.abs(ifNegative.probability - before),
      );
      expect(moved).toBeGreaterThanOrEqual(0.01);
    }
  });

  test('each number is what the assessment says once that result is recorded', () => {
    for (const { finding: id, condition, before, ifPositive, ifNegative } of effects) {
      expect(before).toBe(probabilityOf(condition));
      expect(ifPositive.probability).toBe(
        probabilityOf(condition, { id, side: 'right', state: 'present' }),
      );
      expect(ifNegative.probability).toBe(
        probabilityOf(condition, { id, side: 'right', state: 'absent' }),
      );
    }
  });

  test('every interval holds its number', () => {
    for (const { ifPositive, ifNegative } of effects) {
      for (const { probability, interval90 } of [ifPositive, ifNegative]) {
        expect(interval90[0]).toBeLessThanOrEqual(probability);
        expect(interval90[1]).toBeGreaterThanOrEqual(probability);
      }
    }
  });
});

test('the line above which one acts is named where a result would cross it', () => {
  const effects = findingEffects(knowledge, groinPain, 'mri-hip');

  const crossing = effects.filter(({ crosses }) => crosses !== undefined);
  expect(crossing.length).toBeGreaterThan(0);
  for (const { before, crosses = 0, ifPositive, ifNegative } of crossing) {
    const sides = [before, ifPositive.probability, ifNegative.probability].map((p) => p >= crosses);
    expect(new Set(sides).size).toBe(2);
  }
});

test('a result that is recorded is not foretold', () => {
  const [first] = findingEffects(knowledge, groinPain, 'xray-hip-and-pelvis');
  const recorded: Observation = { id: first?.finding ?? '', side: 'right', state: 'absent' };
  const input = { ...groinPain, findings: [...groinPain.findings, recorded] };

  const after = findingEffects(knowledge, input, 'xray-hip-and-pelvis');

  expect(after.map(({ finding }) => finding)).not.toContain(first?.finding);
});

test('an unknown test says nothing', () => {
  expect(findingEffects(knowledge, groinPain, 'no-such-test')).toEqual([]);
});
