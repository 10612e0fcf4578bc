import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { clusterProgress } from './cluster-progress';
import type { AssessmentInput, Observation } from './types';

const CLUSTER = 'sacroiliac-provocation-cluster';
const members = (knowledgeBase().jointRulesByCondition.get('sacroiliac-joint-dysfunction') ?? [])
  .filter(({ id }) => id === CLUSTER)
  .flatMap((rule) => rule.members.flatMap((member) => ('finding' in member ? member.finding : [])));

function progressAfter(findings: readonly Observation[]) {
  const input: AssessmentInput = {
    setting: 'primary-care',
    ageYears: 40,
    sex: 'female',
    complaint: ['low-back'],
    findings: [...findings],
  };
  return clusterProgress(knowledgeBase(), input).find(({ id }) => id === CLUSTER);
}

function answered(count: number, state: 'present' | 'absent'): Observation[] {
  const { findings } = knowledgeBase();
  return members
    .slice(0, count)
    .map((id) => ({ id, state, ...(findings.get(id)?.sided ? { side: 'right' as const } : {}) }));
}

test('nothing answered is no progress', () => {
  expect(progressAfter([])).toBeUndefined();
});

test('it counts before it speaks', () => {
  expect(progressAfter(answered(1, 'present'))).toMatchObject({
    answered: 1,
    positive: 1,
    applies: true,
    likelihoodRatio: null,
  });
});

test('all negative speaks against, all positive for', () => {
  const against = progressAfter(answered(members.length, 'absent'));
  const inFavour = progressAfter(answered(members.length, 'present'));

  expect(against).toMatchObject({ answered: members.length, positive: 0 });
  expect(against?.likelihoodRatio?.[1]).toBeLessThan(1);
  expect(inFavour).toMatchObject({ positive: members.length });
  expect(inFavour?.likelihoodRatio?.[0]).toBeGreaterThan(1);
});
