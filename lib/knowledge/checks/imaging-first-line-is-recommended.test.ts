import { expect, test } from 'vitest';
import type { ImagingRule } from '@/lib/knowledge/schema/test';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anImagingRule } from '@/lib/testing/knowledge-entries';
import { imagingFirstLineIsRecommended } from './imaging-first-line-is-recommended';

const WHEN = { finding: 'night-pain', is: ['present'] };

function reasonsFor(rule: Partial<ImagingRule>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw['imaging-rules'].night = anImagingRule({ id: 'night', when: WHEN, ...rule });
  });
  return imagingFirstLineIsRecommended.check(kb).map(({ reason }) => reason);
}

test('a recommended test, or no imaging now, may come first', () => {
  expect(reasonsFor({ firstLine: 'hip-radiograph' })).toEqual([]);
  expect(reasonsFor({ firstLine: 'none' })).toEqual([]);
});

test('a test the scenario does not mention may not', () => {
  expect(reasonsFor({ firstLine: 'hip-mri' })).toEqual([
    'hip-mri is not among the recommendations',
  ]);
});

test('a test the guideline advises against may not', () => {
  const { recommendations } = anImagingRule({ id: 'night', when: WHEN });
  const against = recommendations.map((each) => ({
    ...each,
    appropriateness: 'usually-not-appropriate' as const,
  }));

  expect(reasonsFor({ recommendations: against })).toEqual([
    'hip-radiograph is usually not appropriate here',
  ]);
});
