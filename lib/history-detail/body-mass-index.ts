import type { Height, Weight } from './schema';

/** By definition. */
const CENTIMETRES_PER_INCH = 2.54;
const KILOGRAMS_PER_POUND = 0.45359237;

/** Weight in kilograms by the square of the height in metres, to one decimal as it is written. */
export function bodyMassIndex(height: Height, weight: Weight): number {
  const metres = (height.unit === 'cm' ? height.value : height.value * CENTIMETRES_PER_INCH) / 100;
  const kilograms = weight.unit === 'kg' ? weight.value : weight.value * KILOGRAMS_PER_POUND;
  return Math.round((10 * kilograms) / metres ** 2) / 10;
}
