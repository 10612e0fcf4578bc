import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { barredFindings } from './barred-findings';
import type { Observation } from './types';

function barred(...findings: readonly Observation[]): readonly string[] {
  const input = { setting: 'primary-care' as const, complaint: ['hip' as const], findings };
  return barredFindings(knowledgeBase(), input).map(({ id }) => id);
}

const UNABLE: Observation = { id: 'unable-to-bear-weight', state: 'present' };

test('nothing is barred while nothing speaks against it', () => {
  expect(barred()).toEqual([]);
});

test('an answer on one side, or that it could not be tested, does not lift the bar', () => {
  expect(barred(UNABLE)).toContain('fadir');
  expect(barred(UNABLE, { id: 'fadir', side: 'right', state: 'present' })).toContain('fadir');
  expect(barred(UNABLE, { id: 'fadir', side: 'right', state: 'could-not-test' })).toContain(
    'fadir',
  );
});

test('an answer that cannot be read silences nothing', () => {
  expect(barred(UNABLE, { id: 'no-such-finding', state: 'present' })).toContain('fadir');
});
