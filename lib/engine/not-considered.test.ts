import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aCitation } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { AssessmentInput } from './types';

const BECAUSE = 'Invented: nobody of that age has one.';

const knowledge = aKnowledgeBase(({ conditions }) => {
  const fracture = conditions['hip-fracture'];
  if (!fracture) throw new Error('The tiny knowledge has no hip fracture');
  fracture.notConsideredWhen = {
    when: { finding: 'age', atLeast: 40 },
    because: BECAUSE,
    citations: [aCitation()],
  };
});

function assessed(input: Partial<AssessmentInput>) {
  const result = assess(knowledge, {
    setting: 'primary-care',
    complaint: ['hip'],
    findings: [],
    ...input,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('what the age rules out has no rank and no open question, and is told with its reason', () => {
  const { differential, mustNotMiss, notConsidered } = assessed({ ageYears: 60 });

  expect(differential.map(({ condition }) => condition)).toEqual(['hip-osteoarthritis']);
  expect(mustNotMiss).toEqual([]);
  expect(notConsidered).toEqual([
    { condition: 'hip-fracture', label: 'Label of hip-fracture', because: BECAUSE },
  ]);
});

test('at another age, and when nobody knows the age, it is considered', () => {
  for (const input of [{ ageYears: 39 }, {}]) {
    const { differential, mustNotMiss, notConsidered } = assessed(input);

    expect(differential).toHaveLength(2);
    expect(mustNotMiss).toHaveLength(1);
    expect(notConsidered).toEqual([]);
  }
});

test('once a red-flag rule fires it is considered after all', () => {
  const { mustNotMiss, notConsidered, differential } = assessed({
    ageYears: 60,
    findings: [{ id: 'unable-to-bear-weight', state: 'present' }],
  });

  expect(mustNotMiss.map(({ condition, state }) => [condition, state])).toEqual([
    ['hip-fracture', 'flagged'],
  ]);
  expect(notConsidered).toEqual([]);
  expect(differential).toHaveLength(2);
});
