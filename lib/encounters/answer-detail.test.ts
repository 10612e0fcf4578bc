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

  test('nothing said is no words', () => {
    expect(detailInWords(null)).toBe('');
    expect(shadeSign(null)).toBe('');
  });
});
