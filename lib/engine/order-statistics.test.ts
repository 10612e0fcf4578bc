import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectSmallest } from './order-statistics';

// Plus zero, so that -0 and 0 are one value.
const someValues = fc.array(
  fc.double({ noNaN: true }).map((value) => value + 0),
  { minLength: 1, maxLength: 60 },
);

test('each place holds what sorting would put there, whatever was selected before', () => {
  fc.assert(
    fc.property(someValues, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (values, asked) => {
      const sorted = Float64Array.from(values).sort();
      const row = Float64Array.from(values);

      for (const one of asked) {
        const k = one % values.length;
        expect(selectSmallest(row, k)).toBe(sorted[k]);
      }
    }),
  );
});

test('equal values are no trouble', () => {
  expect(selectSmallest(new Float64Array(256).fill(0.5), 128)).toBe(0.5);
});
