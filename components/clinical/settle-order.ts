/** Two items closer than this keep their places, so that rows do not jump under the reader's eye. */
const GAP = 0.02;

type Ranked = { readonly condition: string; readonly probability: number };

/**
 * Orders by probability, but keeps the earlier order of neighbours that differ by 2 points or less.
 * `previous` lists condition ids as shown before; without it the order is the plain one. A wider `gap`
 * holds rows that drifted further apart.
 */
export function settleOrder<Item extends Ranked>(
  items: readonly Item[],
  previous: readonly string[],
  gap: number = GAP,
): readonly Item[] {
  const plain = [...items].sort((a, b) => b.probability - a.probability);
  const placeOf = new Map(previous.map((condition, place) => [condition, place]));
  const settled = [...plain].sort(
    (a, b) =>
      (placeOf.get(a.condition) ?? items.length) - (placeOf.get(b.condition) ?? items.length),
  );
  for (let end = 1; end < settled.length; end += 1) {
    for (let at = end; at > 0; at -= 1) {
      const upper = settled[at - 1];
      const lower = settled[at];
      if (!upper || !lower || lower.probability - upper.probability <= gap) break;
      settled[at - 1] = lower;
      settled[at] = upper;
    }
  }
  return settled;
}
