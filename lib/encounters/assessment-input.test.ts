import { expect, test } from 'vitest';
import { assess } from '@/lib/engine/assess';
import { knowledgeBase } from '@/lib/knowledge/current';
import { isInKnowledge, toAssessmentInput } from './assessment-input';

const knowledge = knowledgeBase();
const ANSWER = { side: null, state: null, value: null, option: null, bulk: false };
const RECORD = {
  setting: 'primary-care',
  ageYears: 58,
  complaints: ['hip'],
  patient: { sex: 'female' },
} as const;
const GROIN_PAIN = {
  ...ANSWER,
  findingId: 'groin-pain',
  side: 'right',
  state: 'present',
} as const;

test.each([
  ['a finding', { ...ANSWER, findingId: 'dropped-by-a-later-release', state: 'present' }],
  ['an option', { ...ANSWER, findingId: 'onset', option: 'dropped-option' }],
  ['the sides', { ...ANSWER, findingId: 'smoking', side: 'left', state: 'present' }],
  ['a value out of the range', { ...ANSWER, findingId: 'hip-flexion', value: 9_999 }],
] as const)(
  'a record stays readable when a release drops %s, which then carries no weight',
  (_, dropped) => {
    const input = toAssessmentInput({ ...RECORD, observations: [dropped, GROIN_PAIN] }, knowledge);

    expect(input.findings).toEqual([{ id: 'groin-pain', side: 'right', state: 'present' }]);
    expect(assess(knowledge, input).ok).toBe(true);
  },
);

test('an answer given for a whole block says so', () => {
  const inBulk = { ...GROIN_PAIN, state: 'absent', bulk: true } as const;
  const input = toAssessmentInput({ ...RECORD, observations: [inBulk] }, knowledge);

  expect(input.findings).toEqual([
    { id: 'groin-pain', side: 'right', state: 'absent', bulk: true },
  ]);
});

test('a strength recorded together with others counts as tested', () => {
  const strength = {
    ...ANSWER,
    findingId: 'hip-flexion-strength',
    side: 'left',
    value: 5,
    bulk: true,
  } as const;

  expect(isInKnowledge(knowledge, strength)).toBe(true);
});
