import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { DERMATOME_POINTS } from './dermatome-points';

test('every point is a finding of the base, with sides where it has sides', () => {
  const { findings } = knowledgeBase();

  expect(DERMATOME_POINTS.map(({ findingId, sided }) => [findingId, sided])).toEqual(
    DERMATOME_POINTS.map(({ findingId }) => [findingId, findings.get(findingId)?.sided]),
  );
});

test('every dermatome of the base has its point', () => {
  const drawn = new Set(DERMATOME_POINTS.map(({ findingId }) => findingId));
  const dermatomes = [...knowledgeBase().findings.keys()].filter((id) =>
    /^sensory-loss-[ls]\d$/.test(id),
  );

  expect(dermatomes.filter((id) => !drawn.has(id))).toEqual([]);
});
