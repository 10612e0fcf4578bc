import { expect, test } from 'vitest';
import { DRAWS, inverseNormal, normalDraws } from './normal-draws';

test('the normal quantiles are those of the printed tables', () => {
  expect(inverseNormal(0.5)).toBe(0);
  expect(inverseNormal(0.975)).toBeCloseTo(1.959964, 6);
  expect(inverseNormal(0.001)).toBeCloseTo(-3.090232, 6);
});

test('the draws of a quantity are standard normal', () => {
  const draws = normalDraws('prior hip-osteoarthritis');
  const mean = draws.reduce((sum, z) => sum + z, 0) / DRAWS;
  const variance = draws.reduce((sum, z) => sum + z * z, 0) / DRAWS;

  expect(mean).toBeCloseTo(0, 12);
  expect(variance).toBeCloseTo(1, 1);
});

test('a name always gives the same draws, and two names give unrelated ones', () => {
  const one = normalDraws('one');
  const other = normalDraws('other');
  const correlation = one.reduce((sum, z, i) => sum + z * (other[i] ?? 0), 0) / DRAWS;

  expect(normalDraws('one')).toEqual(one);
  expect(Math.abs(correlation)).toBeLessThan(0.2);
});
