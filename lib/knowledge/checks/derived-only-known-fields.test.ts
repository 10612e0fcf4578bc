import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { derivedOnlyKnownFields } from './derived-only-known-fields';

test.each([
  ['likelihoodRatioPositive', 0],
  ['likelihoodRatioPositive.low', 0],
  ['likelihoodRatioPositive.high', 1],
  ['likelihoodRatioPositive.interval', 1],
  ['sensitivity', 0],
  ['sensitivity.interval', 0],
  ['likelihoodRatioNegative', 1],
  ['population', 1],
  ['LR+', 1],
])('"%s" derived: %i faults', (field, number) => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', {
        sensitivity: { value: 0.8, low: 0.7, high: 0.9 },
        likelihoodRatioPositive: { value: 2, low: 1 },
        derived: [field],
      }),
    };
  });

  expect(derivedOnlyKnownFields.check(kb)).toHaveLength(number);
});
