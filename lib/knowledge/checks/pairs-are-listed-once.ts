import { defineCheck } from './check';

export const pairsAreListedOnce = defineCheck({
  name: 'pairs-are-listed-once',
  description:
    'Two conditions make one pair, whatever their order, and no condition one with itself.',
  *find(kb) {
    const seen = new Map<string, string>();
    for (const { id, conditions, with: others } of kb.conditionPairs) {
      const file = `condition-pairs/${id}.json`;
      for (const pair of conditions.flatMap((one) => others.map((other) => [one, other].sort()))) {
        const key = pair.join(' and ');
        const [one, other] = pair;
        const earlier = seen.get(key);
        seen.set(key, file);
        if (one !== other && earlier === undefined) continue;
        yield {
          file,
          path: 'with',
          reason: earlier ? `${key} stand in ${earlier} too` : `${one} is paired with itself`,
          remedy: 'Keep the pair in one place',
        };
      }
    }
  },
});
