import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { REGION_SHAPES } from './body-map-art';
import { nearestPlace, type Place, placesOn } from './body-map-places';

const REGIONS = [...knowledgeBase().bodyRegions.values()];
const PLACES = placesOn(REGIONS);

function find(region: string, side: Place['side'] = null): Place {
  const place = PLACES.find((one) => one.region === region && one.side === side);
  if (!place) throw new Error(`No place ${region} ${side}`);
  return place;
}

test('every region of the knowledge base is drawn, and nothing else', () => {
  expect(Object.keys(REGION_SHAPES).sort()).toEqual(REGIONS.map(({ id }) => id).sort());
});

test('every region has a place for each side', () => {
  const spots = REGIONS.reduce((sum, { sided }) => sum + (sided ? 2 : 1), 0);

  expect(PLACES).toHaveLength(spots);
});

test("in front the patient's right is on the viewer's left, from behind on the viewer's right", () => {
  expect(find('groin', 'right').centre[0]).toBeLessThan(find('groin', 'left').centre[0]);
  expect(find('buttock', 'right').centre[0]).toBeGreaterThan(find('buttock', 'left').centre[0]);
  expect(find('side-of-hip', 'right').figure).toBe('right-side');
});

test('the arrow keys go to the nearest place, and across the figures', () => {
  const thigh = find('front-of-thigh', 'right');

  expect(nearestPlace(PLACES, thigh, 'down').region).toBe('front-of-knee');
  expect(nearestPlace(PLACES, thigh, 'up').region).toBe('groin');
  expect(nearestPlace(PLACES, thigh, 'right')).toEqual(find('inner-thigh', 'right'));
  expect(nearestPlace(PLACES, find('front-of-thigh', 'left'), 'right').figure).toBe('back');
  expect(nearestPlace(PLACES, thigh, 'left')).toEqual(thigh);
});

test('every place can be reached by the arrow keys', () => {
  const start = PLACES[0];
  const reached = new Set<Place>(start ? [start] : []);
  for (const place of reached) {
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      reached.add(nearestPlace(PLACES, place, direction));
    }
  }

  expect(PLACES.filter((place) => !reached.has(place))).toEqual([]);
});
