import { expect, test } from 'vitest';
import type { Study } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { everyOutcomeHasARatio } from './every-outcome-has-a-ratio';

function reasonsFor(finding: string, study: Partial<Study>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = { [`hip-fracture/${finding}`]: anEvidence('hip-fracture', finding, study) };
  });
  return everyOutcomeHasARatio.check(kb).map(({ reason }) => reason);
}

const BOTH = { likelihoodRatioPositive: { value: 2 }, likelihoodRatioNegative: { value: 0.5 } };

test('both ratios, or the rates they follow from, are enough for a binary finding', () => {
  expect(reasonsFor('night-pain', BOTH)).toEqual([]);
  expect(
    reasonsFor('night-pain', { sensitivity: { value: 0.8 }, specificity: { value: 0.7 } }),
  ).toEqual([]);
});

test('one ratio alone leaves the other outcome without', () => {
  expect(reasonsFor('night-pain', { likelihoodRatioPositive: { value: 2 } })).toEqual([
    'There is no ratio for absent',
  ]);
});

test('sensitivity alone is enough: the base rates stand for the others', () => {
  expect(reasonsFor('night-pain', { sensitivity: { value: 0.8 } })).toEqual([]);
});

test('a ratio per outcome leaves none out', () => {
  const study = { likelihoodRatioByOutcome: { 'under-50': { value: 0.5 } } };

  expect(reasonsFor('age', study)).toEqual(['There is no ratio for 50-plus']);
});

test('the two ratios of a measure say which bands are positive', () => {
  expect(reasonsFor('age', BOTH)).toEqual(['No outcome of the finding counts as positive']);
  expect(reasonsFor('age', { ...BOTH, positiveOutcomes: ['under-50', '50-plus'] })).toEqual([
    'All outcomes of the finding count as positive',
  ]);
  expect(reasonsFor('age', { ...BOTH, positiveOutcomes: ['50-plus'] })).toEqual([]);
});
