import { expect, test } from 'vitest';
import { aKnowledgeBase, byFileName } from '@/lib/testing/knowledge';
import { aConditionPair } from '@/lib/testing/knowledge-entries';
import { pairsAreListedOnce } from './pairs-are-listed-once';

function faultsOf(...pairs: Parameters<typeof aConditionPair>[0][]) {
  const kb = aKnowledgeBase((raw) => {
    raw['condition-pairs'] = byFileName(...pairs.map(aConditionPair));
  });
  return pairsAreListedOnce.check(kb).map(({ reason }) => reason);
}

test('a pair that stands in two files is named, whatever its order', () => {
  const turned = { conditions: ['hip-fracture'], with: ['hip-osteoarthritis'] };

  expect(faultsOf({ id: 'first' })).toEqual([]);
  expect(faultsOf({ id: 'first' }, { id: 'second', ...turned })).toEqual([
    'hip-fracture and hip-osteoarthritis stand in condition-pairs/first.json too',
  ]);
});

test('a condition paired with itself is named', () => {
  expect(faultsOf({ id: 'self', with: ['hip-osteoarthritis'] })).toEqual([
    'hip-osteoarthritis is paired with itself',
  ]);
});
