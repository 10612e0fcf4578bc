import { expect, test } from 'vitest';
import type { Evidence } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { extremeRatioNeedsNote } from './extreme-ratio-needs-note';

function pathsFor(positive: number, negative: number, entry: Partial<Evidence> = {}) {
  const study = {
    likelihoodRatioPositive: { value: positive },
    likelihoodRatioNegative: { value: negative },
  };
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', study, entry),
    };
  });
  return extremeRatioNeedsNote.check(kb).map(({ path }) => path);
}

test('ratios from 0.05 to 20 need no note', () => {
  expect(pathsFor(20, 0.05)).toEqual([]);
});

test('stronger ratios need one', () => {
  expect(pathsFor(21, 0.04)).toEqual([
    'studies[0].likelihoodRatioPositive',
    'studies[0].likelihoodRatioNegative',
  ]);
  expect(pathsFor(21, 0.04, { note: 'Nobody without the fracture showed it.' })).toEqual([]);
});
