import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Observation } from './types';

const cannotWalk: Observation = { id: 'unable-to-bear-weight', state: 'present' };
const walks: Observation = { id: 'unable-to-bear-weight', state: 'absent' };

function assessed(findings: readonly Observation[], change?: (raw: TestKnowledge) => void) {
  const result = assess(aKnowledgeBase(change), {
    setting: 'primary-care',
    complaint: ['hip'],
    findings,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function fracture(findings: readonly Observation[], change?: (raw: TestKnowledge) => void) {
  const [item] = assessed(findings, change).mustNotMiss;
  if (item?.condition !== 'hip-fracture') throw new Error('hip fracture is not listed');
  return item;
}

/** A fracture so rare that only a rule can bring it up; absence of night pain lowers it further. */
function rare(raw: TestKnowledge) {
  const share = raw.priors['primary-care/hip']?.shares[1];
  if (share) share.share = { value: 0.0005, low: 0.0004, high: 0.0006 };
  raw.evidence['hip-fracture/unable-to-bear-weight'] = anEvidence(
    'hip-fracture',
    'unable-to-bear-weight',
    {
      likelihoodRatioPositive: { value: 1, low: 0.9, high: 1.1 },
      likelihoodRatioNegative: { value: 1, low: 0.9, high: 1.1 },
    },
  );
}

test('a rule fires whatever the ranking says, and says because of what', () => {
  const item = fracture([cannotWalk, { id: 'night-pain', state: 'absent' }], rare);

  expect(item.probability).toBeLessThan(0.001);
  expect(item.state).toBe('flagged');
  expect(item.rules[0]?.because).toEqual(['Label of unable-to-bear-weight: present']);
});

test('a probability above the threshold flags without any rule', () => {
  const item = fracture([walks]);

  // Share 0.05 of 0.68, halved: 0.037, above the threshold of 0.02.
  expect(item.probability).toBeGreaterThan(0.02);
  expect(item.rules).toEqual([]);
  expect(item.state).toBe('flagged');
});

test('how frequent it is in the setting flags nothing before anyone has asked', () => {
  const item = fracture([]);

  expect(item.probability).toBeGreaterThan(0.02);
  expect(item.state).toBe('not-yet-excluded');
});

test('a screening question that nobody asked keeps a condition open', () => {
  for (const state of ['not-tested', 'could-not-test', 'equivocal'] as const) {
    const item = fracture([{ id: 'unable-to-bear-weight', state }], rare);

    expect(item.state).toBe('not-yet-excluded');
    expect(item.unanswered).toEqual(['unable-to-bear-weight']);
  }
});

test('a condition is excluded for now when all is answered and even the upper bound is low', () => {
  expect(fracture([walks], rare).state).toBe('excluded-for-now');
});

test('an upper bound above the threshold keeps a condition open', () => {
  const uncertain = (raw: TestKnowledge) => {
    rare(raw);
    const share = raw.priors['primary-care/hip']?.shares[1];
    if (share) share.share = { value: 0.005, low: 0.00005, high: 0.5 };
  };

  expect(fracture([walks], uncertain).state).toBe('not-yet-excluded');
});

test('a must-not-miss condition that the priors leave out is still watched', () => {
  const leftOut = (raw: TestKnowledge) => raw.priors['primary-care/hip']?.shares.pop();

  expect(fracture([cannotWalk], leftOut).state).toBe('flagged');
  expect(fracture([cannotWalk], leftOut).probability).toBeGreaterThan(0);
});

test('the test of an urgent rule that fired is the first line, before any scenario', () => {
  const mriFirst = (raw: TestKnowledge) => {
    const rule = raw['red-flag-rules']['unable-to-bear-weight'];
    if (rule) Object.assign(rule, { test: 'hip-mri', urgency: 'emergency' });
  };
  const { firstLineTest, imagingAdvice, tests } = assessed([cannotWalk], mriFirst);

  expect(firstLineTest).toBe('hip-mri');
  expect(imagingAdvice.urgency).toBe('emergency');
  expect(tests[0]).toMatchObject({
    id: 'hip-mri',
    urgency: 'emergency',
    rule: 'unable-to-bear-weight',
  });
});
