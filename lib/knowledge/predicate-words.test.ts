import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { clauseOf } from './predicate-words';
import type { Predicate } from './schema/predicate';

const knowledge = aKnowledgeBase();

function textOf(predicate: Predicate): string {
  return clauseOf(predicate, knowledge).text;
}

test('an answer is told with the words of its finding', () => {
  expect(textOf({ finding: 'night-pain', is: ['present'] })).toBe('Label of night-pain: present');
  expect(textOf({ finding: 'hip-internal-rotation', is: ['under-15', '15-24'] })).toBe(
    'Label of hip-internal-rotation: under 15 or 15 to 24',
  );
  expect(textOf({ finding: 'hip-internal-rotation', is: ['absent'] })).toBe(
    'Label of hip-internal-rotation: not limited',
  );
});

test('bounds of a number carry its unit', () => {
  expect(textOf({ finding: 'age', atLeast: 65 })).toBe('Label of age: 65 years or more');
  expect(textOf({ finding: 'age', below: 18 })).toBe('Label of age: under 18 years');
  expect(textOf({ finding: 'age', atLeast: 18, below: 65 })).toBe(
    'Label of age: 18 to under 65 years',
  );
});

test('what a rule asks of the assessment is told too', () => {
  expect(textOf({ condition: 'hip-fracture', probabilityAtLeast: 0.05 })).toBe(
    'Label of hip-fracture: 5 in 100 or more',
  );
  expect(textOf({ condition: 'hip-fracture', rankAtMost: 1 })).toBe(
    'Label of hip-fracture is first',
  );
  expect(textOf({ condition: 'hip-fracture', mustNotMiss: 'flagged' })).toBe(
    'Label of hip-fracture is flagged',
  );
  expect(textOf({ anyMustNotMissFlagged: false })).toBe(
    'No condition that must not be missed is flagged',
  );
  expect(textOf({ complaint: 'hip' })).toBe('Complaint: hip');
});

test('combinations keep their parts', () => {
  const present = (finding: string) => ({ finding, is: ['present'] });

  expect(
    clauseOf(
      {
        all: [present('night-pain'), { not: { atLeast: 2, of: [present('age'), present('sex')] } }],
      },
      knowledge,
    ),
  ).toMatchObject({
    text: 'All of these',
    parts: [
      { text: 'Label of night-pain: present', parts: [] },
      { text: 'Not', parts: [{ text: 'At least 2 of these', parts: [{}, { text: 'sex' }] }] },
    ],
  });
});
