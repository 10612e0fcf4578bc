import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { compareConditions } from './compare-conditions';

const kb = aKnowledgeBase((raw) => {
  raw.evidence['hip-osteoarthritis/night-pain'] = anEvidence('hip-osteoarthritis', 'night-pain', {
    likelihoodRatioPositive: { value: 0.4 },
    likelihoodRatioNegative: { value: 1.3 },
  });
  const management = raw.conditions['hip-fracture'];
  if (management) management.management = [{ kind: 'surgery', text: 'Fixation or replacement.' }];
});

test('findings are set apart by the condition they speak for, strongest first', () => {
  const comparison = compareConditions(kb, 'hip-osteoarthritis', 'hip-fracture');

  // Night pain: 0.4 against 2. Bearing weight and groin pain: held for one of the two only.
  expect(comparison?.forSecond.map(({ finding }) => finding.id)).toEqual([
    'night-pain',
    'unable-to-bear-weight',
  ]);
  expect(comparison?.forSecond[0]).toMatchObject({ outcome: 'present', ratios: [0.4, 2] });
  expect(comparison?.forFirst.map(({ finding }) => finding.id)).toEqual([
    'groin-pain',
    'joint-space-narrowing',
    'hip-internal-rotation',
  ]);
  expect(comparison?.forFirst[0]?.statuses).toEqual(['verified', null]);
});

test('equal figures do not separate', () => {
  const comparison = compareConditions(kb, 'hip-osteoarthritis', 'hip-fracture');
  const all = [...(comparison?.forFirst ?? []), ...(comparison?.forSecond ?? [])];

  expect(all.map(({ finding }) => finding.id)).not.toContain('age');
});

test('turned round, the two columns change places', () => {
  const comparison = compareConditions(kb, 'hip-fracture', 'hip-osteoarthritis');

  expect(comparison?.forFirst[0]).toMatchObject({ ratios: [2, 0.4] });
  expect(comparison?.management).toEqual([
    { kind: 'advice', options: [[], ['Invented management.']] },
    { kind: 'surgery', options: [['Fixation or replacement.'], []] },
  ]);
});

test('a condition is not compared with itself or with one that does not exist', () => {
  expect(compareConditions(kb, 'hip-fracture', 'hip-fracture')).toBeUndefined();
  expect(compareConditions(kb, 'hip-fracture', 'no-such-condition')).toBeUndefined();
});
