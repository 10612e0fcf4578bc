import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { otherAnswers } from './answer-flips';
import { assess } from './assess';
import { smallestChanges } from './smallest-change';
import type { Assessment, AssessmentInput, Observation, SmallestChange } from './types';

const knowledge = knowledgeBase();

const HIP_PAIN: AssessmentInput = {
  setting: 'primary-care',
  ageYears: 58,
  sex: 'female',
  complaint: ['hip'],
  findings: [
    { id: 'groin-pain', side: 'right', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10 },
    { id: 'hip-flexion', side: 'right', value: 90 },
    { id: 'fadir', side: 'right', state: 'present' },
    { id: 'greater-trochanter-tenderness', side: 'right', state: 'absent' },
    { id: 'unable-to-bear-weight', state: 'absent' },
    { id: 'fever', state: 'absent' },
  ],
};
const BACK_PAIN: AssessmentInput = {
  setting: 'emergency',
  ageYears: 45,
  sex: 'male',
  complaint: ['low-back'],
  findings: [
    { id: 'low-back-pain', side: 'right', state: 'present' },
    { id: 'saddle-numbness', state: 'present' },
    { id: 'urinary-retention', state: 'present' },
    { id: 'straight-leg-raise', side: 'right', state: 'present' },
    { id: 'crossed-straight-leg-raise', side: 'right', state: 'absent' },
    { id: 'ankle-reflex-reduced', side: 'right', state: 'present' },
    { id: 'fever', state: 'absent' },
  ],
};

function assessed(input: AssessmentInput): Assessment {
  const result = assess(knowledge, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function changesOf(input: AssessmentInput): readonly SmallestChange[] {
  const result = smallestChanges(knowledge, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What the whole assessment says after these answers replace those on the same finding and side. */
function decisionWith(input: AssessmentInput, answers: readonly Observation[]) {
  const isReplaced = (one: Observation) =>
    answers.some(({ id, side }) => id === one.id && side === one.side);
  const findings = [...input.findings.filter((one) => !isReplaced(one)), ...answers];
  const { differential, mustNotMiss, firstLineTest } = assessed({ ...input, findings });
  const flagged = mustNotMiss.flatMap(({ condition, state }) =>
    state === 'flagged' ? [condition] : [],
  );
  return { first: differential[0]?.condition, flag: flagged.sort().join(), test: firstLineTest };
}

/** The smallest size at which turning answers round changes each decision, by assessing every set of one and two. */
function smallestByTrying(input: AssessmentInput) {
  const turned = input.findings
    .filter(({ id }) => knowledge.findings.get(id)?.section !== 'complaint')
    .flatMap((recorded) => {
      const finding = knowledge.findings.get(recorded.id);
      return finding ? otherAnswers(finding, recorded) : [];
    });
  const sets = [
    ...turned.map((one) => [one]),
    ...turned.flatMap((one, i) =>
      turned.slice(i + 1).flatMap((other) => (one.id === other.id ? [] : [[one, other]])),
    ),
  ];
  const before = decisionWith(input, []);
  const sizes: Record<SmallestChange['kind'], number> = {
    first: Number.POSITIVE_INFINITY,
    flag: Number.POSITIVE_INFINITY,
    'first-line-test': Number.POSITIVE_INFINITY,
  };
  for (const set of sets) {
    const after = decisionWith(input, set);
    if (after.first !== before.first) sizes.first = Math.min(sizes.first, set.length);
    if (after.flag !== before.flag) sizes.flag = Math.min(sizes.flag, set.length);
    if (after.test !== before.test) {
      sizes['first-line-test'] = Math.min(sizes['first-line-test'], set.length);
    }
  }
  return sizes;
}

describe.each([
  ['hip pain', HIP_PAIN],
  ['back pain', BACK_PAIN],
])('%s', (_, input) => {
  test('what is found is what assessing every set of one and two answers finds', () => {
    const sizes = smallestByTrying(input);
    const found = changesOf(input);

    for (const kind of ['first', 'flag', 'first-line-test'] as const) {
      const size = found.find((change) => change.kind === kind)?.answers.length ?? Infinity;
      if (sizes[kind] <= 2) expect(size, kind).toBe(sizes[kind]);
      else expect(size, kind).toBeGreaterThan(2);
    }
  });

  test('every set does what it says, by the whole assessment', () => {
    const before = decisionWith(input, []);

    for (const { kind, answers, to } of changesOf(input)) {
      const after = decisionWith(input, answers);
      if (kind === 'first') expect(after.first).toBe(to[0]);
      if (kind === 'first-line-test') expect(after.test).toBe(to[0]);
      if (kind === 'flag') expect(after.flag).not.toBe(before.flag);
    }
  });
});

test('bad input is refused by field', () => {
  const result = smallestChanges(knowledge, { ...HIP_PAIN, ageYears: 400 });

  expect(result).toMatchObject({ ok: false, error: [{ field: 'ageYears' }] });
});
