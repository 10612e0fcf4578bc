import { expect, test } from 'vitest';
import type { RedFlagRule } from '@/lib/knowledge/schema/condition';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aCitation, aRedFlagRule } from '@/lib/testing/knowledge-entries';
import { redFlagHasAction } from './red-flag-has-action';

function pathsFor(rule: Partial<RedFlagRule>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw['red-flag-rules'].fall = aRedFlagRule({
      id: 'fall',
      condition: 'hip-fracture',
      when: { finding: 'night-pain', is: ['present'] },
      ...rule,
    });
  });
  return redFlagHasAction.check(kb).map(({ path }) => path);
}

test('a rule with an action, two sources and a test there is passes', () => {
  expect(pathsFor({ test: 'hip-radiograph' })).toEqual([]);
});

test('the same source twice is one source', () => {
  expect(pathsFor({ citations: [aCitation(), aCitation()] })).toEqual(['citations']);
});

test('spaces are no action', () => {
  expect(pathsFor({ action: '            ' })).toEqual(['action']);
});

test('a test nobody can order is named', () => {
  expect(pathsFor({ test: 'crystal-ball' })).toEqual(['test']);
});
