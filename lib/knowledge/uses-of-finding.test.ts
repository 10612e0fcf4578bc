import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aJointRule } from '@/lib/testing/knowledge-entries';
import { usesOfFinding } from './uses-of-finding';

test('rules, screening and imaging scenarios that look at the finding', () => {
  const uses = usesOfFinding(aKnowledgeBase(), 'hip-fracture', 'unable-to-bear-weight');

  expect(uses.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'screening hip-fracture',
    'red-flag-rule unable-to-bear-weight',
    'imaging-rule cannot-bear-weight',
    'imaging-rule default',
  ]);
});

test('a cluster replaces the number, a group discounts it, a test brings it', () => {
  const kb = aKnowledgeBase((raw) => {
    raw['joint-rules']['two-of-two'] = aJointRule({
      id: 'two-of-two',
      members: [
        { finding: 'groin-pain', outcomes: ['present'] },
        { finding: 'night-pain', outcomes: ['present'] },
      ],
    });
  });
  const kinds = (finding: string) =>
    usesOfFinding(kb, 'hip-osteoarthritis', finding).map(({ kind }) => kind);

  expect(kinds('groin-pain')).toEqual(['joint-rule', 'dependence-group']);
  expect(kinds('joint-space-narrowing')).toEqual(['test-result']);
  expect(kinds('age')).toEqual([]);
});

test('a cluster says what it does to a finding: replaces, keeps, or is decided by it', () => {
  const kb = aKnowledgeBase((raw) => {
    raw['joint-rules']['of-the-old'] = aJointRule({
      id: 'of-the-old',
      members: [
        { finding: 'groin-pain', outcomes: ['present'] },
        { finding: 'night-pain', outcomes: ['present'] },
      ],
      keeps: ['night-pain'],
      appliesWhen: { finding: 'age', atLeast: 50 },
    });
  });
  const effect = (finding: string) => usesOfFinding(kb, 'hip-osteoarthritis', finding)[0]?.effect;

  expect(effect('groin-pain')).toContain('in place of this one');
  expect(effect('night-pain')).toContain('counts beside it');
  expect(effect('age')).toContain('Decides whom it is for');
});
