import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { careCards, careLevelOf } from './care-cards';
import { EMERGENCIES } from './warned-once';

const { advice } = knowledgeBase();
const firstCard = (conditionId: string | null, ...places: ('low-back' | 'hip' | 'buttock-leg')[]) =>
  careCards(advice, conditionId, places, 50).find(({ level }) => level === 'now')?.points ?? [];

test('each emergency of a back with leg pain is named once', () => {
  const points = firstCard(
    'lumbar-disc-herniation-with-radiculopathy-l5',
    'low-back',
    'buttock-leg',
  );

  for (const words of ['pass water', 'between the legs', 'foot drops', 'weak', 'both legs']) {
    expect(
      points.filter((point) => point.includes(words)),
      words,
    ).toHaveLength(1);
  }
});

test('no emergency is lost', () => {
  const card = firstCard(null, 'low-back', 'hip', 'buttock-leg').join(' ');

  for (const words of [
    'cannot pass water or do not feel it pass',
    'lose control of bladder or bowel',
    'numb around the back passage or between the legs',
    'one leg or both get weak, a foot drops, or pain runs down both legs',
    'sudden, tearing pain in the back comes with faintness',
    'cannot put weight on the leg, above all after a fall, even a small one',
    'cold, pale or blue',
  ]) {
    expect(card).toContain(words);
  }
});

test('only sentences of the knowledge base are put together, and as urgent as they were', () => {
  const known = [...advice.values()].flatMap(({ points }) => points);
  for (const { points, together } of EMERGENCIES) {
    expect(points.filter((point) => !known.includes(point))).toEqual([]);
    expect([...points, together].map(careLevelOf)).toEqual([...points, together].map(() => 'now'));
  }
});
