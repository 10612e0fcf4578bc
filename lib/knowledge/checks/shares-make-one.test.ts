import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { sharesMakeOne } from './shares-make-one';

function faultsOf(shareByOutcome: Record<string, { value: number }>) {
  return sharesMakeOne.check(
    aKnowledgeBase((raw) => {
      raw.evidence['hip-osteoarthritis/age'] = anEvidence('hip-osteoarthritis', 'age', {
        shareByOutcome,
      });
    }),
  );
}

test('shares that make 1 are accepted', () => {
  expect(faultsOf({ 'under-50': { value: 0.2 }, '50-plus': { value: 0.8 } })).toEqual([]);
});

test('shares that do not make 1 are named with their sum', () => {
  const [fault] = faultsOf({ 'under-50': { value: 0.2 }, '50-plus': { value: 0.5 } });

  expect(fault?.file).toBe('evidence/hip-osteoarthritis/age.json');
  expect(fault?.path).toBe('studies[0].shareByOutcome');
  expect(fault?.reason).toContain('0.700');
});

test('an outcome without a share is named', () => {
  expect(faultsOf({ '50-plus': { value: 1 } })[0]?.reason).toContain('under-50');
});
