import { expect, test } from 'vitest';
import { detailLines } from './detail-lines';

const NOTHING = { activities: [], treatments: [], height: null, weight: null };

test('what was not asked makes no line', () => {
  expect(detailLines(NOTHING)).toEqual([]);
});

test('each thing is a line, in the units it was measured in', () => {
  expect(
    detailLines({
      activities: [
        { text: 'Climbing stairs', score: 4 },
        { text: 'Gardening', score: null },
      ],
      treatments: [
        { id: 'paracetamol', response: 'did-not-help' },
        { id: 'opioid', response: 'not-tried' },
      ],
      height: { value: 70.5, unit: 'in' },
      weight: { value: 81, unit: 'kg' },
    }),
  ).toEqual([
    'Limited by the problem (0 unable, 10 as before): Climbing stairs 4; Gardening not rated.',
    'Treatment so far: paracetamol did not help; opioid not tried.',
    'Height 5 ft 10.5 in, weight 81 kg.',
  ]);
});

test('a weight alone is a sentence too', () => {
  expect(detailLines({ ...NOTHING, weight: { value: 180, unit: 'lb' } })).toEqual([
    'Weight 180 lb.',
  ]);
});
