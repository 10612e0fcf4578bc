import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { assess } from './assess';
import type { Observation } from './types';

function suggested(findings: readonly Observation[], change?: (raw: TestKnowledge) => void) {
  const result = assess(aKnowledgeBase(change), {
    setting: 'primary-care',
    complaint: ['hip'],
    findings,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.nextFindings;
}

const idsOf = (findings: readonly Observation[]) => suggested(findings).map(({ id }) => id);

test('the gain is the mutual information in bits for each minute', () => {
  const groinPain = suggested([]).find(({ id }) => id === 'groin-pain');

  // Hypotheses: osteoarthritis 0.882353 with P(present) = 0.631579, the rest 0.117647 with 0.3.
  // P(present) = 0.592570. I = H(0.592570) - 0.882353 H(0.631579) - 0.117647 H(0.3)
  //   = 0.975131 - 0.882353 x 0.949452 - 0.117647 x 0.881291 = 0.033698 bits, in half a minute.
  expect(groinPain?.bitsPerMinute).toBeCloseTo(0.067397, 5);
});

test('what was answered or could not be tested is not asked again, what was skipped is', () => {
  expect(idsOf([])).toContain('groin-pain');
  expect(idsOf([{ id: 'groin-pain', state: 'absent' }])).not.toContain('groin-pain');
  expect(idsOf([{ id: 'groin-pain', state: 'could-not-test' }])).not.toContain('groin-pain');
  expect(idsOf([{ id: 'groin-pain', state: 'not-tested' }])).toContain('groin-pain');
});

test('what the complaint states is not asked for', () => {
  const ids = suggested([], ({ complaints }) => {
    if (complaints.hip) complaints.hip.states = ['groin-pain'];
  }).map(({ id }) => id);

  expect(ids).not.toContain('groin-pain');
});

test('results of tests are not asked for', () => {
  expect(idsOf([])).not.toContain('joint-space-narrowing');
});

test('an examination is asked for on the painful side', () => {
  const rotation = (findings: readonly Observation[]) =>
    suggested(findings).find(({ id }) => id === 'hip-internal-rotation');
  const rightPain: Observation = { id: 'groin-pain', side: 'right', state: 'present' };

  expect(rotation([rightPain])?.side).toBe('right');
  expect(
    rotation([rightPain, { id: 'hip-internal-rotation', side: 'left', value: 40 }])?.side,
  ).toBe('right');
  expect(rotation([])?.side).toBeNull();
});

test('a quick question goes before a slow one that tells as much', () => {
  const slow = (raw: TestKnowledge) => {
    const finding = raw.findings['groin-pain'];
    if (finding) finding.minutes = 30;
  };

  expect(suggested([])[0]?.id).toBe('groin-pain');
  expect(suggested([], slow)[0]?.id).not.toBe('groin-pain');
});

test('a relative of what is known already tells less', () => {
  const related = (raw: TestKnowledge) => {
    const night = raw.findings['hip-internal-rotation'];
    if (night) night.dependenceGroup = 'pain-site';
  };
  const gain = (change?: (raw: TestKnowledge) => void) =>
    suggested([{ id: 'groin-pain', state: 'present' }], change).find(
      ({ id }) => id === 'hip-internal-rotation',
    )?.bitsPerMinute ?? 0;

  expect(gain(related)).toBeLessThan(gain() / 2);
  expect(gain(related)).toBeGreaterThan(0);
});

test('the reason names the two candidates and how often each has it', () => {
  const groinPain = suggested([]).find(({ id }) => id === 'groin-pain');

  expect(groinPain?.reason).toBe(
    'Tells Label of hip-osteoarthritis from Label of hip-fracture: present in 63 of 100 against 30 of 100.',
  );
});
