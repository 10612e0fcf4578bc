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

test.each<Observation>([
  { id: 'perianal-sensation-reduced', state: 'present' },
  { id: 'bowel-disturbance', state: 'present' },
  { id: 'post-void-residual-millilitres', value: 300 },
  { id: 'mri-lumbar-cauda-equina-compression', state: 'present' },
])('$id, a sign of cauda equina syndrome, bars the slump test', (sign) => {
  expect(barred(sign)).toContain('slump-test');
});

test('a fracture that was seen on a radiograph bars movement of the hip', () => {
  expect(barred({ id: 'xray-hip-fracture', side: 'right', state: 'present' })).toContain('fadir');
});
