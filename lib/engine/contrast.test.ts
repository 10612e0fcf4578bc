import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { contrastOf } from './contrast';
import type { AssessmentInput } from './types';

const INPUT: AssessmentInput = {
  setting: 'primary-care',
  complaint: ['hip'],
  findings: [
    { id: 'groin-pain', state: 'present' },
    { id: 'night-pain', state: 'present' },
  ],
};

function contrasted(first: string, second: string, input = INPUT, knowledge = aKnowledgeBase()) {
  const result = contrastOf(knowledge, input, first, second);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('each answer stands with what it adds to the one and to the other', () => {
  const { lines, priorLogRatio, logRatio } = contrasted('hip-osteoarthritis', 'hip-fracture');
  const weight = Math.log(2 / 0.95);

  expect(priorLogRatio).toBeCloseTo(Math.log(0.6 / 0.05), 8);
  expect(lines.map(({ id }) => id).sort()).toEqual(['groin-pain', 'night-pain']);
  expect(lines.find(({ id }) => id === 'groin-pain')?.ofFirst).toBeCloseTo(weight, 8);
  expect(lines.find(({ id }) => id === 'groin-pain')?.ofSecond).toBe(0);
  expect(lines.find(({ id }) => id === 'night-pain')?.ofSecond).toBeCloseTo(weight, 8);
  expect(logRatio).toBeCloseTo(priorLogRatio, 8);
});

test('what is not answered and would tell them apart is named', () => {
  const { open } = contrasted('hip-osteoarthritis', 'hip-fracture', { ...INPUT, findings: [] });

  // P(present) 12/19 against 0.3: half of the sum of (p - q) ln(p / q), in bits.
  const [p, q] = [12 / 19, 0.3];
  const bits = ((p - q) * Math.log(p / q) + (q - p) * Math.log((1 - p) / (1 - q))) / 2 / Math.LN2;
  expect(open.find(({ id }) => id === 'groin-pain')?.bits).toBeCloseTo(bits, 8);
});

describe('on the shipped knowledge', () => {
  const input: AssessmentInput = {
    setting: 'orthopaedics',
    ageYears: 66,
    sex: 'female',
    complaint: ['hip', 'buttock-leg'],
    findings: [
      { id: 'groin-pain', side: 'left', state: 'present' },
      { id: 'hip-internal-rotation', side: 'left', value: 8 },
      { id: 'straight-leg-raise', side: 'left', state: 'absent' },
      { id: 'leg-pain-below-knee', side: 'left', state: 'absent' },
    ],
  };
  const pair = ['hip-osteoarthritis', 'lumbar-disc-herniation-with-radiculopathy-l5'] as const;

  test('shares and lines add up to the ratio of the two', () => {
    const { lines, priorLogRatio, logRatio } = contrasted(...pair, input, knowledgeBase());
    const sum = lines.reduce((total, { ofFirst, ofSecond }) => total + ofFirst - ofSecond, 0);

    // Lines under 0.01 are left out.
    expect(Math.abs(priorLogRatio + sum - logRatio)).toBeLessThan(0.05);
  });

  test('turned round, every figure changes its sign', () => {
    const one = contrasted(...pair, input, knowledgeBase());
    const other = contrasted(pair[1], pair[0], input, knowledgeBase());

    expect(other.logRatio).toBeCloseTo(-one.logRatio, 8);
    expect(other.lines.map(({ id }) => id)).toEqual(one.lines.map(({ id }) => id));
    expect(other.open).toEqual(one.open);
  });
});

test('a condition that is not known, or the same twice, is refused by field', () => {
  const knowledge = aKnowledgeBase();

  expect(contrastOf(knowledge, INPUT, 'hip-osteoarthrosis', 'hip-fracture')).toMatchObject({
    ok: false,
    error: [{ field: 'first' }],
  });
  expect(contrastOf(knowledge, INPUT, 'hip-fracture', 'hip-fracture')).toMatchObject({
    ok: false,
    error: [{ field: 'second' }],
  });
});
