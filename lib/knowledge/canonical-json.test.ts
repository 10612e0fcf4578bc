import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

test('the order of keys does not matter, the order of a list does', () => {
  expect(canonicalJson({ b: 1, a: [2, 1] })).toBe('{"a":[2,1],"b":1}');
  expect(canonicalJson({ a: [2, 1], b: 1 })).toBe('{"a":[2,1],"b":1}');
});

test('an absent member and an undefined one are the same', () => {
  expect(canonicalJson({ a: undefined })).toBe(canonicalJson({}));
});

test('text keeps its letters and escapes what JSON must escape', () => {
  expect(canonicalJson({ 'é"': 'a\n≥' })).toBe('{"é\\"":"a\\n≥"}');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n, new Date(0), new Map()])(
  'what JSON cannot hold is refused: %s',
  (value) => {
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
  },
);
