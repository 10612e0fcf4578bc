import { expect, test } from 'vitest';
import { toMetres } from './distance-converter';

test.each([
  ['100', 'yards', 91],
  ['0.25', 'miles', 402],
  ['1,5', 'miles', 2414],
  ['0', 'yards', 0],
  ['', 'yards', null],
  ['far', 'yards', null],
  ['-5', 'yards', null],
] as const)('%s %s is %s', (text, unit, metres) => {
  expect(toMetres(text, unit)).toBe(metres);
});
