import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { parseInput } from './parse-input';

const knowledge = aKnowledgeBase();

function refusal(change: Record<string, unknown>): string {
  const result = parseInput(knowledge, { setting: 'primary-care', findings: [], ...change });
  return result.ok
    ? 'accepted'
    : result.error.map(({ field, message }) => `${field}: ${message}`).join('\n');
}

const refusalOf = (...findings: unknown[]) => refusal({ findings });

test('the input of the manual is accepted', () => {
  const findings = [
    { id: 'groin-pain', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10, unit: 'degrees' },
    { id: 'hip-internal-rotation', side: 'left', state: 'absent' },
  ];

  expect(refusal({ ageYears: 58, sex: 'female', complaint: ['hip'], findings })).toBe('accepted');
});

test('what is no case at all is refused', () => {
  for (const input of [null, 7, 'text', [], undefined]) {
    expect(parseInput(knowledge, input).ok).toBe(false);
  }
});

test('a missing setting or list of findings is named', () => {
  expect(refusal({ setting: undefined })).toMatch(/^setting: Give one of: primary-care/);
  expect(refusal({ setting: 'ward' })).toContain('"ward" is none of them');
  expect(refusal({ findings: undefined })).toMatch(/^findings: Give a list/);
});

test('an unknown finding is named, with the nearest known one', () => {
  expect(refusalOf({ id: 'groin-pian', state: 'present' })).toBe(
    'findings[0].id: No finding "groin-pian"; did you mean groin-pain?',
  );
  expect(refusalOf({ id: 'zzzzzz', state: 'present' })).toBe(
    'findings[0].id: No finding "zzzzzz".',
  );
});

test('names that JavaScript objects carry are no findings', () => {
  expect(refusalOf({ id: '__proto__', state: 'present' })).toContain('No finding "__proto__"');
  expect(refusalOf({ id: 'constructor', state: 'present' })).toContain('No finding');
});

test('a misspelt field is refused, not passed over', () => {
  expect(refusal({ agesYears: 60 })).toMatch(/^agesYears: Unknown field; did you mean ageYears\?/);
  expect(refusalOf({ id: 'night-pain', stat: 'present' })).toContain(
    'findings[0].stat: Unknown field',
  );
});

test('an answer of the wrong kind is refused', () => {
  expect(refusalOf({ id: 'night-pain', value: 3 })).toContain('night-pain.value: Give a state');
  expect(refusalOf({ id: 'night-pain', state: 'yes' })).toContain('"yes" is none of them');
  expect(refusalOf({ id: 'hip-internal-rotation', value: '10' })).toContain(
    'a number from 0 to 60 degrees',
  );
  expect(refusalOf({ id: 'age', state: 'present' })).toContain('a number from 0 to 120 years');
  expect(refusalOf({ id: 'night-pain' })).toContain('a state or a value');
  expect(refusalOf({ id: 'hip-internal-rotation', value: 10, state: 'present' })).toContain(
    'not both',
  );
});

test('an impossible value is refused with its limits', () => {
  for (const value of [-1, 61, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(refusalOf({ id: 'hip-internal-rotation', value })).toContain('0 to 60 degrees');
  }
  for (const ageYears of [-1, 121, Number.NaN, '60']) {
    expect(refusal({ ageYears })).toContain('ageYears: Give the age in years, 0 to 120');
  }
});

test('a wrong unit is refused with the right one', () => {
  expect(refusalOf({ id: 'hip-internal-rotation', value: 1, unit: 'radians' })).toContain(
    'Give the value in degrees',
  );
});

test('a side is refused where the finding has none', () => {
  expect(refusalOf({ id: 'night-pain', side: 'left', state: 'present' })).toContain('has no sides');
  expect(refusalOf({ id: 'groin-pain', side: 'both', state: 'present' })).toContain('left, right');
});

test('the same finding on the same side twice is refused', () => {
  const left = { id: 'groin-pain', side: 'left', state: 'present' };

  expect(refusalOf(left, { ...left, state: 'absent' })).toContain(
    'groin-pain: Recorded twice on the left side',
  );
  expect(refusalOf(left, { ...left, side: 'right' })).toBe('accepted');
});

test('age is taken from the context or as a finding, not both', () => {
  const findings = [{ id: 'age', value: 60 }];

  expect(refusal({ findings })).toBe('accepted');
  expect(refusal({ findings, ageYears: 60 })).toContain('findings age: Given twice');
});

test('text from outside is cut and cleaned before it is shown', () => {
  const message = refusalOf({ id: `\u0000\n${'x'.repeat(100_000)}`, state: 'present' });

  expect(message.length).toBeLessThan(200);
  expect(message).not.toContain('\u0000');
});

test('more findings than any record holds are refused', () => {
  expect(refusal({ findings: Array.from({ length: 5000 }, () => ({})) })).toContain('at most 1000');
});

test('every fault is reported at once', () => {
  const result = parseInput(knowledge, { setting: 'x', ageYears: -1, findings: [{}, { id: 'y' }] });

  expect(result.ok ? [] : result.error.map(({ field }) => field)).toEqual([
    'setting',
    'ageYears',
    'findings[0].id',
    'findings[1].id',
  ]);
});

test('a field without a name is named all the same', () => {
  const parsed = parseInput(aKnowledgeBase(), { setting: 'primary-care', findings: [], '': 1 });

  expect(parsed).toMatchObject({ ok: false, error: [{ field: '""' }] });
});
