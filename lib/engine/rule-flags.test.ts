import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { assess } from './assess';
import { ruleFlagsOf } from './rule-flags';
import type { AssessmentInput } from './types';

const CAUDA_EQUINA: AssessmentInput = {
  setting: 'primary-care',
  ageYears: 45,
  sex: 'female',
  complaint: ['low-back'],
  findings: [
    { id: 'saddle-numbness', state: 'present' },
    { id: 'urinary-retention', state: 'present' },
  ],
};

test('the rules that fire are those of the assessment, with the same action', () => {
  const assessed = assess(knowledgeBase(), CAUDA_EQUINA);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  const fired = assessed.value.mustNotMiss.filter(({ rules }) => rules.length > 0);

  const flags = ruleFlagsOf(knowledgeBase(), CAUDA_EQUINA);

  expect(
    flags.map(({ condition, rules, action, urgency }) => [condition, rules, action, urgency]),
  ).toEqual(
    fired.map(({ condition, rules, action, urgency }) => [condition, rules, action, urgency]),
  );
  expect(flags.map(({ condition }) => condition)).toContain('cauda-equina-syndrome');
});

test('what cannot be read is left out, and the other answers still fire their rules', () => {
  const broken: AssessmentInput = {
    ...CAUDA_EQUINA,
    ageYears: 190,
    findings: [...CAUDA_EQUINA.findings, { id: 'no-such-finding', state: 'present' }],
  };

  expect(assess(knowledgeBase(), broken).ok).toBe(false);
  expect(ruleFlagsOf(knowledgeBase(), broken).map(({ condition }) => condition)).toContain(
    'cauda-equina-syndrome',
  );
});

test('without answers no rule fires', () => {
  expect(ruleFlagsOf(knowledgeBase(), { ...CAUDA_EQUINA, findings: [] })).toEqual([]);
});
