import { expect, test } from 'vitest';
import type { Evidence } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aJointRule, anEvidence } from '@/lib/testing/knowledge-entries';
import { baseRateAgrees } from './base-rate-agrees';

function faultsFor(positive: number, negative: number, entry: Partial<Evidence> = {}) {
  const study = {
    likelihoodRatioPositive: { value: positive },
    likelihoodRatioNegative: { value: negative },
  };
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', study, entry),
    };
  });
  return baseRateAgrees.check(kb);
}

test('ratios that fit the base rate pass', () => {
  // Base rate 0.3: 2 x 0.3 + 0.5 x 0.7 = 0.95
  expect(faultsFor(2, 0.5)).toEqual([]);
});

test('ratios that fit another base rate need a note', () => {
  // 8 x 0.3 + 0.2 x 0.7 = 2.54
  expect(faultsFor(8, 0.2)).toMatchObject([
    { reason: 'The probabilities of the outcomes make 2.54 instead of 1' },
  ]);
  expect(faultsFor(8, 0.2, { note: 'Its controls were healthy volunteers.' })).toEqual([]);
});

test('the table of a joint rule is held to the same', () => {
  const members = ['groin-pain', 'night-pain'].map((finding) => ({
    finding,
    outcomes: ['present'],
  }));
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {};
    raw['joint-rules'].pair = aJointRule({
      id: 'pair',
      members,
      counts: [
        { from: 0, to: 1, likelihoodRatio: { value: 0.5 }, baseRate: 0.5 },
        { from: 2, to: 2, likelihoodRatio: { value: 6 }, baseRate: 0.5 },
      ],
    });
  });

  expect(baseRateAgrees.check(kb)).toMatchObject([{ file: 'joint-rules/pair.json' }]);
});
