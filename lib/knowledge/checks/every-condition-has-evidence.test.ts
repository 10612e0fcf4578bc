import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding, anEvidence } from '@/lib/testing/knowledge-entries';
import { everyConditionHasEvidence } from './every-condition-has-evidence';

function reasonsWith(ids: readonly string[]): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    delete raw.conditions['hip-osteoarthritis'];
    raw.evidence = {};
    for (const id of ids) {
      raw.findings[id] = aFinding({ id });
      raw.evidence[`hip-fracture/${id}`] = anEvidence('hip-fracture', id);
    }
  });
  return everyConditionHasEvidence.check(kb).map(({ reason }) => reason);
}

const SEVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

test('eight findings with age are enough', () => {
  expect(reasonsWith([...SEVEN, 'age'])).toEqual([]);
});

test('seven are not, and neither are eight without age', () => {
  expect(reasonsWith([...SEVEN.slice(1), 'age'])).toEqual(['Only 7 findings bear on it']);
  expect(reasonsWith([...SEVEN, 'h'])).toEqual(['Age does not bear on it']);
});

test('a condition without any evidence is named for both', () => {
  expect(reasonsWith([])).toHaveLength(2);
});
