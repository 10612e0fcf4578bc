import { expect, test } from 'vitest';
import { settleOrder } from './settle-order';

const items = [
  { condition: 'a', probability: 0.3 },
  { condition: 'b', probability: 0.31 },
  { condition: 'c', probability: 0.5 },
];

test('without an earlier order the most probable comes first', () => {
  expect(settleOrder(items, []).map((item) => item.condition)).toEqual(['c', 'b', 'a']);
});

test('neighbours within two points keep their places', () => {
  expect(settleOrder(items, ['a', 'b', 'c']).map((item) => item.condition)).toEqual([
    'c',
    'a',
    'b',
  ]);
});

test('a condition that was not shown before joins at its rank', () => {
  expect(settleOrder(items, ['a', 'b']).map((item) => item.condition)).toEqual(['c', 'a', 'b']);
});

test('while the order is held no row moves, however far they drift apart', () => {
  expect(
    settleOrder(items, ['a', 'b', 'c'], Number.POSITIVE_INFINITY).map((item) => item.condition),
  ).toEqual(['a', 'b', 'c']);
});
