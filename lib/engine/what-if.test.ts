import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { assess } from './assess';
import type { AssessmentInput } from './types';
import { decisiveAnswers, decisiveResults, separatingFindings } from './what-if';

const knowledge = knowledgeBase();
const saddleNumbness: AssessmentInput = {
  setting: 'primary-care',
  ageYears: 45,
  sex: 'male',
  complaint: ['low-back'],
  findings: [
    { id: 'low-back-pain', side: 'right', state: 'present' },
    { id: 'saddle-numbness', state: 'present' },
    { id: 'smoking', state: 'absent' },
  ],
};
const groinPain: AssessmentInput = {
  setting: 'primary-care',
  ageYears: 67,
  sex: 'female',
  complaint: ['hip', 'low-back'],
  findings: [
    { id: 'groin-pain', side: 'right', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10 },
  ],
};

function assessed(input: AssessmentInput) {
  const result = assess(knowledge, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('without saddle numbness the cauda equina flag comes down and no scan is advised', () => {
  const decisive = decisiveAnswers(knowledge, saddleNumbness, assessed(saddleNumbness));

  const numbness = decisive.find(({ answer }) => answer.id === 'saddle-numbness');
  expect(numbness?.answer.state).toBe('absent');
  expect(numbness?.change.cleared).toEqual(['cauda-equina-syndrome']);
  expect(numbness?.change.firstLineTest?.to).toBe('none');
});

test('an answer that decides nothing is not listed', () => {
  const decisive = decisiveAnswers(knowledge, saddleNumbness, assessed(saddleNumbness));

  expect(decisive.map(({ answer }) => answer.id)).not.toContain('smoking');
});

test('a fracture on the film would raise its flag', () => {
  const results = decisiveResults(knowledge, groinPain, assessed(groinPain), 'xray-hip-and-pelvis');

  const fracture = results.find(
    ({ answer }) => answer.id === 'xray-hip-fracture' && answer.state === 'present',
  );
  expect(fracture?.change.raised).toContain('hip-fracture');
});

test('groin pain and lost rotation are what points to the hip', () => {
  const separating = separatingFindings(knowledge, groinPain, assessed(groinPain));

  expect(separating.map(({ answer, towards }) => `${answer.id} ${towards}`).sort()).toEqual([
    'groin-pain hip',
    'hip-internal-rotation hip',
  ]);
});

test('the same case gives the same reply', () => {
  const before = assessed(groinPain);

  expect(decisiveAnswers(knowledge, groinPain, before)).toEqual(
    decisiveAnswers(knowledge, groinPain, assessed(groinPain)),
  );
});
