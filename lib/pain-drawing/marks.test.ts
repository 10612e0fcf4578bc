import { expect, test } from 'vitest';
import {
  EMPTY_DRAWING,
  findingsOnlyIn,
  isMarked,
  type MarkedRegion,
  markedFindings,
  toggleMark,
} from './marks';
import type { Spot } from './schema';
import type { Sensation } from './sensation';
import type { PainDrawing } from './types';

const RIGHT_GROIN: Spot = { region: 'groin', side: 'right' };
const RIGHT_SHIN: Spot = { region: 'shin', side: 'right' };
const RIGHT_CALF: Spot = { region: 'calf', side: 'right' };

const REGIONS = new Map<string, MarkedRegion>(
  [
    { id: 'groin', sided: true, pain: ['groin-pain'], sensation: [] },
    { id: 'shin', sided: true, pain: ['leg-pain'], sensation: ['leg-tingling'] },
    { id: 'calf', sided: true, pain: ['leg-pain'], sensation: ['leg-tingling'] },
    { id: 'belly', sided: true, pain: ['belly-pain'], sensation: [] },
  ].map((region) => [region.id, region]),
);

function drawn(...marks: readonly (readonly [Spot, Sensation])[]): PainDrawing {
  return marks.reduce((sum, [spot, sensation]) => toggleMark(sum, spot, sensation), EMPTY_DRAWING);
}

function findingsOf(drawing: PainDrawing) {
  return markedFindings(drawing, REGIONS, (id) => id !== 'belly-pain');
}

test('a mark is set and taken away again; another sensation at the same place stays', () => {
  const both = drawn([RIGHT_GROIN, 'pain'], [RIGHT_GROIN, 'numbness']);

  const one = toggleMark(both, RIGHT_GROIN, 'pain');

  expect(isMarked(both, RIGHT_GROIN, 'pain')).toBe(true);
  expect(isMarked(one, RIGHT_GROIN, 'pain')).toBe(false);
  expect(isMarked(one, RIGHT_GROIN, 'numbness')).toBe(true);
});

test('the worst place goes with its pain, and only with its pain', () => {
  const drawing = { ...drawn([RIGHT_GROIN, 'pain']), worst: RIGHT_GROIN };

  expect(toggleMark(drawing, RIGHT_GROIN, 'numbness').worst).toEqual(RIGHT_GROIN);
  expect(toggleMark(drawing, RIGHT_GROIN, 'pain').worst).toBeNull();
});

test('a mark stands for the findings of its region, on its side', () => {
  expect(findingsOf(drawn([RIGHT_GROIN, 'pain']))).toEqual([
    { findingId: 'groin-pain', side: 'right' },
  ]);
  expect(findingsOf(drawn([RIGHT_SHIN, 'numbness']))).toEqual([
    { findingId: 'leg-tingling', side: 'right' },
  ]);
  expect(findingsOf(drawn([RIGHT_GROIN, 'numbness']))).toEqual([]);
});

test('a finding without sides is named once, whichever side is marked', () => {
  const both = drawn(
    [{ region: 'belly', side: 'right' }, 'pain'],
    [{ region: 'belly', side: 'left' }, 'pain'],
  );

  expect(findingsOf(both)).toEqual([{ findingId: 'belly-pain', side: null }]);
});

test('a finding stays as long as one of its places is marked', () => {
  const two = drawn([RIGHT_SHIN, 'pain'], [RIGHT_CALF, 'pain']);
  const one = toggleMark(two, RIGHT_SHIN, 'pain');
  const none = toggleMark(one, RIGHT_CALF, 'pain');

  expect(findingsOnlyIn(findingsOf(two), findingsOf(one))).toEqual([]);
  expect(findingsOnlyIn(findingsOf(one), findingsOf(none))).toEqual([
    { findingId: 'leg-pain', side: 'right' },
  ]);
});
