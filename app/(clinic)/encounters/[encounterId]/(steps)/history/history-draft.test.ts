import { expect, test } from 'vitest';
import { draftOf, inputOf } from './history-draft';

const EMPTY = { activities: [], treatments: [], height: null, weight: null };

test('an empty form says nothing', () => {
  expect(inputOf(draftOf(null))).toEqual(EMPTY);
});

test('what was saved comes back as it was', () => {
  const saved = {
    activities: [{ text: 'Gardening', score: 0 }],
    treatments: [{ id: 'opioid', response: 'not-tried' }],
    height: { value: 70.5, unit: 'in' },
    weight: { value: 81.5, unit: 'kg' },
  } as const;

  const draft = draftOf({ ...saved, recordedBy: 'Dr A', recordedAt: '', version: 1 });

  expect(draft).toMatchObject({ feet: '5', inches: '10.5' });
  expect(inputOf(draft)).toEqual(saved);
});

test('feet without inches, and a decimal comma, are numbers', () => {
  const draft = { ...draftOf(null), heightUnit: 'in' as const, feet: '6', weight: '70,5' };

  expect(inputOf(draft)).toMatchObject({
    height: { value: 72, unit: 'in' },
    weight: { value: 70.5, unit: 'kg' },
  });
});

test('a treatment taken back was not asked', () => {
  const draft = { ...draftOf(null), treatments: { opioid: null } };

  expect(inputOf(draft)).toEqual(EMPTY);
});
