import { expect, test } from 'vitest';
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { compile } from './compile';
import { recordedFindings } from './observation';
import { becauseOf, byFindingId, truthOf as truthIn } from './predicate';
import type { Observation } from './types';

function factsOf(...findings: Observation[]) {
  const recorded = recordedFindings(compile(aKnowledgeBase()), {
    setting: 'primary-care',
    findings,
  });
  return { recorded: byFindingId(recorded), complaint: ['hip' as const] };
}

const nightPain: Predicate = { finding: 'night-pain', is: ['present'] };
const groinPain: Predicate = { finding: 'groin-pain', is: ['present'] };
const cannotWalk: Predicate = { finding: 'unable-to-bear-weight', is: ['present'] };
/** Night pain present, groin pain absent, bearing weight not asked. */
const facts = factsOf(
  { id: 'night-pain', state: 'present' },
  { id: 'groin-pain', state: 'absent' },
);

const truthOf = (predicate: Predicate, given = facts) => truthIn(predicate, given);

test('a finding that was not answered is unknown, neither true nor false', () => {
  expect(truthOf(cannotWalk)).toBe('unknown');
  expect(truthOf({ not: cannotWalk })).toBe('unknown');
  expect(truthOf(nightPain, factsOf({ id: 'night-pain', state: 'equivocal' }))).toBe('unknown');
  expect(truthOf(nightPain, factsOf({ id: 'night-pain', state: 'not-tested' }))).toBe('unknown');
});

test('all is false as soon as one part is, and unknown while one part is open', () => {
  expect(truthOf({ all: [nightPain, groinPain, cannotWalk] })).toBe(false);
  expect(truthOf({ all: [nightPain, cannotWalk] })).toBe('unknown');
  expect(truthOf({ all: [nightPain, { not: groinPain }] })).toBe(true);
});

test('any is true as soon as one part is, and unknown while one part is open', () => {
  expect(truthOf({ any: [cannotWalk, nightPain] })).toBe(true);
  expect(truthOf({ any: [cannotWalk, groinPain] })).toBe('unknown');
  expect(truthOf({ any: [groinPain, { not: nightPain }] })).toBe(false);
});

test('at least n of several counts what is known and leaves open what is not', () => {
  expect(truthOf({ atLeast: 1, of: [nightPain, cannotWalk] })).toBe(true);
  expect(truthOf({ atLeast: 2, of: [nightPain, groinPain, cannotWalk] })).toBe('unknown');
  expect(truthOf({ atLeast: 3, of: [nightPain, groinPain, cannotWalk] })).toBe(false);
});

test('one positive side is enough, two negative sides are needed', () => {
  const left: Observation = { id: 'groin-pain', side: 'left', state: 'absent' };

  expect(
    truthOf(groinPain, factsOf(left, { id: 'groin-pain', side: 'right', state: 'present' })),
  ).toBe(true);
  expect(
    truthOf(groinPain, factsOf(left, { id: 'groin-pain', side: 'right', state: 'absent' })),
  ).toBe(false);
  expect(
    truthOf(groinPain, factsOf(left, { id: 'groin-pain', side: 'right', state: 'equivocal' })),
  ).toBe('unknown');
});

test('a limited range without a number is known to be limited but not how much', () => {
  const limited = factsOf({ id: 'hip-internal-rotation', state: 'present' });

  expect(truthOf({ finding: 'hip-internal-rotation', is: ['under-15', '15-24'] }, limited)).toBe(
    true,
  );
  expect(truthOf({ finding: 'hip-internal-rotation', is: ['under-15'] }, limited)).toBe('unknown');
  expect(truthOf({ finding: 'hip-internal-rotation', is: ['25-plus'] }, limited)).toBe(false);
  expect(truthOf({ finding: 'hip-internal-rotation', below: 25 }, limited)).toBe(true);
  expect(truthOf({ finding: 'hip-internal-rotation', atLeast: 25 }, limited)).toBe(false);
  expect(truthOf({ finding: 'hip-internal-rotation', below: 20 }, limited)).toBe('unknown');
});

test('bounds hold the lower limit and leave out the upper', () => {
  const age = (value: number) => factsOf({ id: 'age', value });

  expect(truthOf({ finding: 'age', atLeast: 65 }, age(65))).toBe(true);
  expect(truthOf({ finding: 'age', below: 65 }, age(65))).toBe(false);
});

test('the ranking is unknown to a rule that runs before it', () => {
  expect(truthOf({ condition: 'hip-fracture', probabilityAtLeast: 0.1 })).toBe('unknown');
  expect(truthOf({ anyMustNotMissFlagged: true })).toBe('unknown');
});

test('an imaging rule may ask for probability, rank and flag', () => {
  const conditions = new Map([['hip-fracture', { probability: 0.2, rank: 2, isFlagged: true }]]);
  const assessed = { ...facts, conditions };

  expect(truthOf({ condition: 'hip-fracture', probabilityAtLeast: 0.2 }, assessed)).toBe(true);
  expect(truthOf({ condition: 'hip-fracture', rankAtMost: 1 }, assessed)).toBe(false);
  expect(truthOf({ condition: 'hip-fracture', mustNotMiss: 'flagged' }, assessed)).toBe(true);
  expect(truthOf({ anyMustNotMissFlagged: false }, assessed)).toBe(false);
  expect(truthOf({ complaint: 'low-back' }, assessed)).toBe(false);
});

test('the reason names the answers that decided', () => {
  const because = becauseOf({ any: [groinPain, nightPain] }, facts);

  expect(because).toEqual(['Label of night-pain: present']);
});
