// A condition that its own typical patient cannot bring to the first place would never be found.
import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { aKnowledgeBase, evidenceFiles } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { isReached, reachOf } from './reachability';

describe('every condition is reachable', () => {
  test.each([...knowledgeBase().conditions.keys()])('%s', (condition) => {
    const reached = reachOf(knowledgeBase(), condition, { withResults: true });

    expect(isReached(reached[0]), JSON.stringify(reached.slice(0, 3))).toBe(true);
  });
});

test('a condition whose findings say too little is not', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = evidenceFiles(
      anEvidence('hip-osteoarthritis', 'groin-pain'),
      anEvidence('hip-fracture', 'night-pain', {
        likelihoodRatioPositive: { value: 1.2 },
        likelihoodRatioNegative: { value: 0.9 },
      }),
    );
  });

  const [reach] = reachOf(kb, 'hip-fracture', { withResults: true });
  expect(reach).toMatchObject({ rank: 2, first: 'hip-osteoarthritis' });
  expect(isReached(reach)).toBe(false);
});
