import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aJointRule } from '@/lib/testing/knowledge-entries';
import { mustNotMissHasScreening } from './must-not-miss-has-screening';

test('a hard rule and a screening finding that bears on the condition are enough', () => {
  expect(mustNotMissHasScreening.check(aKnowledgeBase())).toEqual([]);
});

test('a condition that must not be missed has a hard rule', () => {
  const kb = aKnowledgeBase((raw) => {
    raw['red-flag-rules'] = {};
  });

  expect(mustNotMissHasScreening.check(kb)).toMatchObject([
    { file: 'conditions/hip-fracture.json', path: 'mustNotMiss' },
  ]);
});

test('a screening finding that changes nothing is named', () => {
  const kb = aKnowledgeBase((raw) => {
    delete raw.evidence['hip-fracture/unable-to-bear-weight'];
    raw['red-flag-rules'] = {};
  });

  expect(mustNotMissHasScreening.check(kb).map(({ path }) => path)).toEqual([
    'mustNotMiss',
    'mustNotMiss.screeningFindings[0]',
  ]);
});

test('a hard rule alone, or a joint rule alone, makes a screening finding count', () => {
  const byHardRule = aKnowledgeBase((raw) => {
    delete raw.evidence['hip-fracture/unable-to-bear-weight'];
  });
  const byJointRule = aKnowledgeBase((raw) => {
    delete raw.evidence['hip-fracture/unable-to-bear-weight'];
    const findings = ['unable-to-bear-weight', 'night-pain'];
    const members = findings.map((finding) => ({ finding, outcomes: ['present'] }));
    raw['joint-rules'].pair = aJointRule({ id: 'pair', condition: 'hip-fracture', members });
  });

  expect(mustNotMissHasScreening.check(byHardRule)).toEqual([]);
  expect(mustNotMissHasScreening.check(byJointRule)).toEqual([]);
});
