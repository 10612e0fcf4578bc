import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { drawingText } from './drawing-text';

const REGIONS = knowledgeBase().bodyRegions;

test('a drawing reads from above to below, the right first, each sensation in a sentence', () => {
  const text = drawingText(
    {
      marks: [
        { region: 'shin', side: 'left', sensation: 'pins-and-needles' },
        { region: 'front-of-thigh', side: 'right', sensation: 'pain' },
        { region: 'groin', side: 'left', sensation: 'pain' },
        { region: 'groin', side: 'right', sensation: 'pain' },
        { region: 'between-the-legs', side: null, sensation: 'numbness' },
      ],
      worst: { region: 'groin', side: 'right' },
    },
    REGIONS,
  );

  expect(text).toBe(
    'Pain: right groin, left groin, right front of thigh. Pins and needles: left shin. ' +
      'Numbness: genitals or between the legs. Worst: right groin.',
  );
});

test('nothing drawn says nothing: it is not "no pain"', () => {
  expect(drawingText({ marks: [], worst: null }, REGIONS)).toBe('');
});

test('a region that a later release dropped is still named', () => {
  const marks = [{ region: 'old-place', side: 'left', sensation: 'pain' }] as const;

  expect(drawingText({ marks, worst: null }, REGIONS)).toBe('Pain: left old place.');
});
