import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, ln, roundForOutput } from './deterministic-math';

const RUNS = { seed: 20260131, numRuns: 500 };

test('exp agrees with the platform to the last few bits', () => {
  fc.assert(
    fc.property(fc.double({ min: -690, max: 690, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    }),
    RUNS,
  );
});

test('ln agrees with the platform to the last few bits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-14 * Math.abs(Math.log(x)));
    }),
    RUNS,
  );
});

test('the fixed points are exact', () => {
  expect(exp(0)).toBe(1);
  expect(ln(1)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(ln(-1)).toBeNaN();
});

test('exp never overflows', () => {
  expect(Number.isFinite(exp(1e9))).toBe(true);
});

test('output keeps ten significant digits', () => {
  expect(roundForOutput(0.123456789012345)).toBe(0.123456789);
  expect(roundForOutput(1234567890.123)).toBe(1234567890);
});
