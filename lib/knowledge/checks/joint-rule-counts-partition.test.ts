import { expect, test } from 'vitest';
import type { JointRule } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aJointRule } from '@/lib/testing/knowledge-entries';
import { jointRuleCountsPartition } from './joint-rule-counts-partition';

const MEMBERS = ['groin-pain', 'night-pain', 'unable-to-bear-weight'].map((finding) => ({
  finding,
  outcomes: ['present'],
}));

function reasonsFor(rule: Partial<JointRule>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw['joint-rules'].three = aJointRule({ id: 'three', members: MEMBERS, ...rule });
  });
  return jointRuleCountsPartition.check(kb).map(({ reason }) => reason);
}

function counts(...ranges: readonly (readonly [number, number])[]): JointRule['counts'] {
  const baseRate = 1 / ranges.length;
  return ranges.map(([from, to]) => ({ from, to, likelihoodRatio: { value: 1 }, baseRate }));
}

test('ranges from none to all members pass', () => {
  expect(reasonsFor({ counts: counts([0, 1], [2, 2], [3, 3]) })).toEqual([]);
});

test('a gap, an overlap and a missing end are named', () => {
  expect(reasonsFor({ counts: counts([0, 0], [2, 3]) })).toEqual(['It begins at 2, not at 1']);
  expect(reasonsFor({ counts: counts([0, 2], [2, 3]) })).toEqual(['It begins at 2, not at 3']);
  expect(reasonsFor({ counts: counts([0, 1], [2, 2]) })).toEqual([
    'The counts end at 2, but there are 3 members',
  ]);
});

test('a rule cannot ask for more answers, or print more positives, than it has members', () => {
  const published = [{ pretest: 0.2, count: 4, posttest: 0.5, tolerance: 0.01 }];

  expect(reasonsFor({ minimumAnswered: 4, published })).toEqual([
    'Only 3 can be answered',
    '4 members cannot be positive',
  ]);
});

test('no outcome of a finding is counted twice', () => {
  const [first] = MEMBERS;
  if (!first) throw new Error('There are members');

  expect(reasonsFor({ members: [first, first], counts: counts([0, 1], [2, 2]) })).toEqual([
    'An outcome of a finding is counted twice',
  ]);
});
