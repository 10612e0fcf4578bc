import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Observation } from './types';

function osteoarthritis(findings: readonly Observation[], change?: (raw: TestKnowledge) => void) {
  const result = assess(aKnowledgeBase(change), {
    setting: 'primary-care',
    complaint: ['hip'],
    findings,
  });
  const [first] = result.ok ? result.value.differential : [];
  if (first?.condition !== 'hip-osteoarthritis') throw new Error('osteoarthritis is not first');
  return first;
}

function withInterval(low: number, high: number) {
  return (raw: TestKnowledge) => {
    raw.evidence['hip-osteoarthritis/groin-pain'] = anEvidence('hip-osteoarthritis', 'groin-pain', {
      likelihoodRatioPositive: { value: 2, low, high },
      likelihoodRatioNegative: { value: 0.5, low: 0.4, high: 0.6 },
    });
  };
}

const painful: Observation[] = [{ id: 'groin-pain', state: 'present' }];

test('the interval of a prior alone is that of its log odds', () => {
  const twoHypotheses = (raw: TestKnowledge) => {
    raw.conditions = { 'hip-osteoarthritis': raw.conditions['hip-osteoarthritis'] as never };
    raw.evidence = {};
    raw['red-flag-rules'] = {};
  };
  const { interval90 } = osteoarthritis([], twoHypotheses);

  // ln(0.6 / 0.03) = 2.9957, standard error 0.5: 2.9957 -+ 1.645 x 0.5 is odds 8.79 and 45.5.
  expect(interval90[0]).toBeCloseTo(8.79 / 9.79, 2);
  expect(interval90[1]).toBeCloseTo(45.5 / 46.5, 2);
});

test('a wider published interval gives a wider interval', () => {
  const narrow = osteoarthritis(painful, withInterval(1.9, 2.1)).interval90;
  const wide = osteoarthritis(painful, withInterval(0.3, 13)).interval90;

  expect(wide[1] - wide[0]).toBeGreaterThan(narrow[1] - narrow[0]);
});

test('a clear leader ranks first in nearly all draws', () => {
  expect(osteoarthritis(painful).firstInDraws).toBeGreaterThan(0.95);
});
