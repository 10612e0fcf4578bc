import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { packRegion, unpackRegion } from './body-regions-wire';

test('every region comes back from the wire as it was', () => {
  const regions = [...knowledgeBase().bodyRegions.values()];

  expect(regions.map(packRegion).map(unpackRegion)).toEqual(regions);
});
