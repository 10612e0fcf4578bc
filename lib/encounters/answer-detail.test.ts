import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { detailInWords, detailKindOf, REFLEX_GRADES, shadeSign } from './answer-detail';
import { checkObservation } from './check-observation';
import type { ObservationInput } from './schema';

const knowledge = knowledgeBase();

function check(answer: Partial<ObservationInput>) {
  const input = { findingId: 'hip-internal-rotation', side: 'right' as const, ...answer };
  const checked = checkObservation(knowledge, input);
  return checked.ok ? 'ok' : checked.error;
}

test.each([
  ['spine-movement', 3],
  ['upper-motor', 1],
  ['sensation', 7],
])('the knowledge base has what takes a detail of the kind %s', (kind, count) => {
  const all = [...knowledge.findings.values()];

  expect(all.filter((finding) => detailKindOf(finding) === kind)).toHaveLength(count);
});

test('both reflexes that are graded are in the knowledge base', () => {
  const graded = [...knowledge.findings.values()].filter(
    (finding) => detailKindOf(finding) === 'reflex',
  );

  expect(graded.map(({ id }) => id).sort()).toEqual([
    'ankle-reflex-reduced',
    'knee-reflex-reduced',
  ]);
});

describe('a detail fits its finding and its answer', () => {
  const reflex = { findingId: 'ankle-reflex-reduced' };
  const strength = { findingId: 'knee-extension-strength' };
  const bending = { findingId: 'lumbar-side-bending-limited' };
  const upper = { findingId: 'upper-motor-neurone-signs', side: null };
  const sensory = { findingId: 'sensory-loss-l5' };
  test.each<[string, Partial<ObservationInput>, unknown]>([
    [
      'tool and position of an angle',
      { value: 20, detail: { tool: 'goniometer', position: 'prone' } },
      'ok',
    ],
    ['no detail', { value: 20 }, 'ok'],
    [
      'a grade for an angle',
      { value: 20, detail: { reflexGrade: '2' } },
      { 'detail.reflexGrade': ['This finding takes no such detail'] },
    ],
    [
      'a tool without a number',
      { state: 'present', detail: { tool: 'by-eye' } },
      { detail: ['A detail goes with a measured value'] },
    ],
    [
      'a weak reflex that is reduced',
      { ...reflex, state: 'present', detail: { reflexGrade: '1' } },
      'ok',
    ],
    [
      'a brisk reflex that is not',
      { ...reflex, state: 'absent', detail: { reflexGrade: '3' } },
      'ok',
    ],
    [
      'a normal reflex called reduced',
      { ...reflex, state: 'present', detail: { reflexGrade: '2' } },
      { 'detail.reflexGrade': ['This grade goes with "absent"'] },
    ],
    ['pain on an angle', { value: 20, detail: { painful: 'yes' } }, 'ok'],
    [
      'degrees of a back that is limited',
      { ...bending, state: 'present', detail: { degrees: 15, tool: 'inclinometer' } },
      'ok',
    ],
    [
      'degrees of what could not be tested',
      { ...bending, state: 'could-not-test', detail: { degrees: 15 } },
      { detail: ['A detail goes with an answer'] },
    ],
    [
      'a position of the back',
      { ...bending, state: 'present', detail: { position: 'prone' } },
      { 'detail.position': ['This finding takes no such detail'] },
    ],
    ['a toe that goes up', { ...upper, state: 'present', detail: { plantar: 'left-up' } }, 'ok'],
    ['toes that go down', { ...upper, state: 'absent', detail: { plantar: 'down' } }, 'ok'],
    [
      'a toe that goes up called absent',
      { ...upper, state: 'absent', detail: { plantar: 'both-up' } },
      { 'detail.plantar': ['A toe that goes up goes with "present"'] },
    ],
    [
      'increased sensation',
      { ...sensory, state: 'present', detail: { sensation: 'increased' } },
      'ok',
    ],
    [
      'a sensation that is absent called no loss',
      { ...sensory, state: 'absent', detail: { sensation: 'absent' } },
      { 'detail.sensation': ['A change of sensation goes with "present"'] },
    ],
    ['four plus', { ...strength, value: 4, detail: { shade: 'plus' } }, 'ok'],
    [
      'a shade for a reflex',
      { ...reflex, state: 'present', detail: { shade: 'plus' } },
      { 'detail.shade': ['This finding takes no such detail'] },
    ],
  ])('%s', (_, answer, expected) => {
    expect(check(answer)).toEqual(expected);
  });
});

describe('in words', () => {
  test('position comes before tool', () => {
    expect(detailInWords({ tool: 'by-eye', position: 'side-lying' })).toBe('side-lying, by eye');
  });

  test.each(REFLEX_GRADES)('grade %s of a reflex', (reflexGrade) => {
    expect(detailInWords({ reflexGrade })).toContain(reflexGrade);
  });

  test('a shade is the sign of its number, not a word', () => {
    expect(shadeSign({ shade: 'plus' })).toBe('+');
    expect(detailInWords({ shade: 'plus' })).toBe('');
  });

  test('what was seen besides', () => {
    expect(detailInWords({ position: 'prone', painful: 'yes' })).toBe('prone, painful');
    expect(detailInWords({ degrees: 15, tool: 'by-eye' })).toBe('15 degrees, by eye');
    expect(detailInWords({ plantar: 'left-up' })).toBe('plantar responses left up');
    expect(detailInWords({ sensation: 'increased' })).toBe('sensation increased');
  });

  test('nothing said is no words', () => {
    expect(detailInWords(null)).toBe('');
    expect(shadeSign(null)).toBe('');
  });
});
