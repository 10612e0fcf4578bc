// A fixed design of standard normal draws: a Latin hypercube of 256 points. Every quantity is cut into
// 256 slices of equal probability and visits each once; which slice meets which draw follows from
// the quantity's name, so the same knowledge gives the same draws for ever.
import { ln } from './deterministic-math';
import { at } from './probability';

export const DRAWS = 256;

const CENTRE_TOP = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
  -3.066479806614716e1, 2.506628277459239,
];
const CENTRE_BOTTOM = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
  -1.328068155288572e1,
];
const TAIL_TOP = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const TAIL_BOTTOM = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416,
];

const QUANTILES = Float64Array.from({ length: DRAWS }, (_, i) => inverseNormal((i + 0.5) / DRAWS));

/** The 256 standard normal values of the quantity with this name, in draw order. */
export function normalDraws(name: string): Float64Array {
  const draws = QUANTILES.slice();
  let state = fnv1a(name) || 1;
  for (let i = DRAWS - 1; i > 0; i -= 1) {
    state = xorshift32(state);
    const j = (state >>> 0) % (i + 1);
    const kept = at(draws, i);
    draws[i] = at(draws, j);
    draws[j] = kept;
  }
  return draws;
}

/**
 * Standard normal quantile of p in (0, 1). Acklam's rational approximation (relative error below
 * 1.15e-9), which is far finer than 256 draws can show.
 */
export function inverseNormal(p: number): number {
  if (p > 0.5) return -inverseNormal(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * ln(p));
    return polynomial(TAIL_TOP, q) / (q * polynomial(TAIL_BOTTOM, q) + 1);
  }
  const q = p - 0.5;
  const r = q * q;
  return (q * polynomial(CENTRE_TOP, r)) / (r * polynomial(CENTRE_BOTTOM, r) + 1);
}

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/** Marsaglia's xorshift, 32 bits. */
function xorshift32(state: number): number {
  let x = state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  return x;
}
