// The k-th smallest of a row of draws without sorting all of it: four quantiles of every condition are wanted, and
// sorting was a tenth of an assessment. Hoare's selection (Communications of the ACM 1961;4:321).
import { at } from './probability';

/** Rearranges the values so that the k-th smallest (from 0) stands at k, no larger one before it; gives that value. */
export function selectSmallest(
  values: Float64Array,
  k: number,
  from = 0,
  to = values.length - 1,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const pivot = at(values, (low + high) >> 1);
    let i = low;
    let j = high;
    while (i <= j) {
      while (at(values, i) < pivot) i += 1;
      while (at(values, j) > pivot) j -= 1;
      if (i > j) break;
      const kept = at(values, i);
      values[i] = at(values, j);
      values[j] = kept;
      i += 1;
      j -= 1;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return at(values, k);
  }
  return at(values, k);
}
