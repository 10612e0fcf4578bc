// exp and ln from the four exact operations of IEEE 754 only, so that every JavaScript engine gives
// the same bits. Math.exp and Math.log may differ in the last place between engines.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

/** 2^k for k in -1074..1023, by exact doubling and halving. */
const POWERS_OF_TWO = powersOfTwo();
const POWER_OFFSET = 1074;

/** e^x for any finite x; 0 below -700 and the value at 700 above it. Relative error below 1e-15. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const bounded = Math.min(x, 700);
  const k = Math.floor(bounded * INVERSE_LN2 + 0.5);
  const high = bounded - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  // Remez polynomial of fdlibm's e_exp.c: e^r = 1 + r + r c / (2 - c).
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return y * (POWERS_OF_TWO[k + POWER_OFFSET] as number);
}

/** Natural logarithm of a positive number. Relative error below 1e-15. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  const k = binaryExponent(x);
  const m = x * (POWERS_OF_TWO[POWER_OFFSET - k] as number);
  // fdlibm's e_log.c with m in [sqrt(1/2), sqrt(2)).
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/** Rounds to 10 significant digits: what is printed and hashed carries no noise of the last place. */
export function roundForOutput(x: number): number {
  return Number.isFinite(x) ? Number(x.toPrecision(10)) : x;
}

/** The k for which x / 2^k lies in [sqrt(1/2), sqrt(2)). */
function binaryExponent(x: number): number {
  let low = -POWER_OFFSET;
  let high = 1023;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((POWERS_OF_TWO[middle + POWER_OFFSET] as number) <= x) low = middle;
    else high = middle - 1;
  }
  const m = x / (POWERS_OF_TWO[low + POWER_OFFSET] as number);
  return m >= Math.SQRT2 ? low + 1 : low;
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1074 + 1023 + 1);
  powers[1074] = 1;
  for (let k = 1; k <= 1023; k += 1) powers[1074 + k] = (powers[1073 + k] as number) * 2;
  for (let k = 1; k <= 1074; k += 1) powers[1074 - k] = (powers[1075 - k] as number) / 2;
  return powers;
}
