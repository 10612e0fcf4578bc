import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding, aJointRule } from '@/lib/testing/knowledge-entries';
import { baseRatesSumToOne } from './base-rates-sum-to-one';

const MEMBERS = ['groin-pain', 'night-pain'].map((finding) => ({ finding, outcomes: ['present'] }));

test('0.1, 0.2 and 0.7 make 1, whatever binary fractions say', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.findings.onset = aFinding({
      id: 'onset',
      kind: 'choice',
      outcomes: [0.1, 0.2, 0.7].map((baseRate) => ({ id: `${baseRate}`, label: 'x', baseRate })),
    });
  });

  expect(baseRatesSumToOne.check(kb)).toEqual([]);
});

test('base rates that make another sum are named with it', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.findings['night-pain'] = aFinding({
      id: 'night-pain',
      outcomes: [
        { id: 'present', label: 'Present', baseRate: 0.3 },
        { id: 'absent', label: 'Absent', baseRate: 0.69 },
      ],
    });
    raw['joint-rules'].pair = aJointRule({
      id: 'pair',
      members: MEMBERS,
      counts: [
        { from: 0, to: 1, likelihoodRatio: { value: 0.5 }, baseRate: 0.6 },
        { from: 2, to: 2, likelihoodRatio: { value: 2 }, baseRate: 0.6 },
      ],
    });
  });

  expect(baseRatesSumToOne.check(kb)).toMatchObject([
    { file: 'findings/night-pain.json', reason: 'The base rates make 0.99' },
    { file: 'joint-rules/pair.json', reason: 'The base rates make 1.2' },
  ]);
});
