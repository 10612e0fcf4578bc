import { expect, test } from 'vitest';
import type { Study } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { ratioSides } from './ratio-sides';

function faultsFor(study: Partial<Study>) {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = { 'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', study) };
  });
  return ratioSides.check(kb);
}

function aPair(positive: number, negative: number): Partial<Study> {
  return {
    likelihoodRatioPositive: { value: positive },
    likelihoodRatioNegative: { value: negative },
  };
}

test('ratios on both sides of 1 pass, whichever speaks for the condition', () => {
  expect(faultsFor(aPair(2, 0.5))).toEqual([]);
  expect(faultsFor(aPair(0.5, 1.2))).toEqual([]);
  expect(faultsFor(aPair(1, 1))).toEqual([]);
});

test('a finding whose presence and absence both raise a condition is named', () => {
  expect(faultsFor(aPair(2, 1.1))).toMatchObject([{ path: 'studies[0]' }]);
  expect(faultsFor(aPair(0.9, 0.5))).toHaveLength(1);
});

test('the bands of a measure cannot all lower a condition', () => {
  const likelihoodRatioByOutcome = { 'under-50': { value: 0.5 }, '50-plus': { value: 0.9 } };

  expect(faultsFor({ likelihoodRatioByOutcome })).toHaveLength(1);
});
