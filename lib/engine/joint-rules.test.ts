import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { JointRule } from '@/lib/knowledge/schema/evidence';
import type { Side } from '@/lib/knowledge/schema/primitives';
import { aKnowledgeBase, byFileName } from '@/lib/testing/knowledge';
import { aFinding, aJointRule } from '@/lib/testing/knowledge-entries';
import { compile } from './compile';
import { activeJointRules, countJointRules } from './joint-rules';
import { recordedFindings } from './observation';
import { posttestProbability } from './probability';
import { scoringAnswers } from './sides';
import type { Observation } from './types';

const MEMBERS = ['test-a', 'test-b', 'test-c'];

/** 0 or 1 of 3: ratio 0.4 (base rate 0.7); 2 or 3 of 3: ratio 2.4 (base rate 0.3). Z = 1. */
function activeWith(
  minimumAnswered: number,
  states: readonly (Observation['state'] | undefined)[],
  change: Partial<JointRule> = {},
) {
  const knowledge = aKnowledgeBase((raw) => {
    for (const id of MEMBERS) raw.findings[id] = aFinding({ id });
    const members = MEMBERS.map((finding) => ({ finding, outcomes: ['present'] }));
    const rule = aJointRule({ id: 'cluster', members, minimumAnswered, ...change });
    raw['joint-rules'] = byFileName(rule);
  });
  const model = compile(knowledge);
  const findings = states.flatMap((state, i) => (state ? [{ id: MEMBERS[i] ?? '', state }] : []));
  const answers = scoringAnswers(recordedFindings(model, { setting: 'primary-care', findings }));
  const condition = model.conditionIndex.get('hip-osteoarthritis') ?? -1;
  return activeJointRules(model.jointRules[condition] ?? [], countJointRules(model, answers))[0];
}

test('a rule waits until enough of its members are answered', () => {
  expect(activeWith(2, ['present'])).toBeUndefined();
  expect(activeWith(2, ['present', 'not-tested'])).toBeUndefined();
  expect(activeWith(2, ['present', 'absent'])).toBeDefined();
});

test('the count decides the ratio', () => {
  expect(activeWith(3, ['present', 'present', 'absent'])?.weight).toBeCloseTo(Math.log(2.4), 12);
  expect(activeWith(3, ['present', 'absent', 'absent'])?.weight).toBeCloseTo(Math.log(0.4), 12);
});

test('an unanswered member leaves the count open where it could still matter', () => {
  // 2 present, 1 open: 2 or 3 of 3, the same range. 2 absent, 1 open: 0 or 1 of 3, the same range.
  expect(activeWith(2, ['present', 'present'])?.weight).toBeCloseTo(Math.log(2.4), 12);
  expect(activeWith(2, ['absent', 'absent'])?.weight).toBeCloseTo(Math.log(0.4), 12);
  // 1 present, 1 absent, 1 open: 1 or 2 of 3, either range: nothing is known, ratio 1.
  expect(activeWith(2, ['present', 'absent'])?.weight).toBeCloseTo(0, 12);
});

test('a member may be a combination of answers, unknown until it is decided', () => {
  const [a, b] = MEMBERS.map((finding) => ({ finding, is: ['present'] }));
  if (!a || !b) throw new Error('There are members');
  const change: Partial<JointRule> = {
    members: [{ label: 'Both of them', when: { all: [a, b] } }],
    counts: [
      { from: 0, to: 0, likelihoodRatio: { value: 0.4 }, baseRate: 0.7 },
      { from: 1, to: 1, likelihoodRatio: { value: 2.4 }, baseRate: 0.3 },
    ],
  };

  expect(activeWith(1, ['present'], change)).toBeUndefined();
  expect(activeWith(1, ['absent'], change)?.weight).toBeCloseTo(Math.log(0.4), 12);
  expect(activeWith(1, ['present', 'present'], change)?.weight).toBeCloseTo(Math.log(2.4), 12);
});

test('a combination is of one side: what two hips show together is no sign of either', () => {
  const both = { all: MEMBERS.slice(0, 2).map((finding) => ({ finding, is: ['present'] })) };
  const verdictOf = (...answers: readonly (readonly [string, Side, Observation['state']])[]) => {
    const knowledge = aKnowledgeBase((raw) => {
      for (const id of MEMBERS) raw.findings[id] = aFinding({ id, sided: true });
      const members = [{ label: 'Both of them', when: both }];
      const counts = [
        { from: 0, to: 0, likelihoodRatio: { value: 0.4 }, baseRate: 0.7 },
        { from: 1, to: 1, likelihoodRatio: { value: 2.4 }, baseRate: 0.3 },
      ];
      const rule = aJointRule({ id: 'cluster', members, minimumAnswered: 1, counts });
      raw['joint-rules'] = byFileName(rule);
    });
    const model = compile(knowledge);
    const findings = answers.map(([id, side, state]) => ({ id, side, ...(state && { state }) }));
    const given = scoringAnswers(recordedFindings(model, { setting: 'primary-care', findings }));
    const condition = model.conditionIndex.get('hip-osteoarthritis') ?? -1;
    return activeJointRules(model.jointRules[condition] ?? [], countJointRules(model, given))[0]
      ?.positive;
  };
  const [a, b] = MEMBERS as [string, string];

  // Left has one, right has the other: neither hip has both.
  expect(
    verdictOf(
      [a, 'left', 'present'],
      [b, 'left', 'absent'],
      [a, 'right', 'absent'],
      [b, 'right', 'present'],
    ),
  ).toBe(0);
  // The right hip has both, whatever the left one adds.
  expect(
    verdictOf(
      [a, 'left', 'present'],
      [b, 'left', 'absent'],
      [a, 'right', 'present'],
      [b, 'right', 'present'],
    ),
  ).toBe(1);
});

test('a rule is silent until it is known to apply', () => {
  const appliesWhen = { finding: 'night-pain', is: ['present'] };

  expect(activeWith(2, ['present', 'present'], { appliesWhen })).toBeUndefined();
  expect(
    activeWith(2, ['present', 'present'], {
      appliesWhen: { not: { finding: MEMBERS[0] ?? '', is: ['absent'] } },
    }),
  ).toBeDefined();
});

test('a rule takes the place of its members, but for those that keep their weight', () => {
  const [first] = MEMBERS;

  const covers = (change: Partial<JointRule>) =>
    activeWith(2, ['present', 'present'], change)?.rule.covers.size;

  expect(covers({})).toBe(3);
  expect(covers({ keeps: [first ?? ''] })).toBe(2);
});

describe('the post-test probability that the paper prints follows from its pre-test probability', () => {
  const rules = [...knowledgeBase().jointRulesByCondition.values()].flat();

  test.each(
    rules.flatMap(({ id, counts, published = [] }) =>
      published.map((pair) => ({ id, counts, ...pair })),
    ),
  )(
    '$id, count $count: $pretest to $posttest',
    ({ counts, count, pretest, posttest, tolerance }) => {
      const range = counts.find(({ from, to }) => from <= count && count <= to);
      const computed = posttestProbability(pretest, range?.likelihoodRatio.value ?? Number.NaN);

      expect(Math.abs(computed - posttest)).toBeLessThanOrEqual(tolerance);
    },
  );

  test('at least one rule prints such a pair', () => {
    expect(rules.some(({ published }) => published && published.length > 0)).toBe(true);
  });
});
