import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding } from '@/lib/testing/knowledge-entries';
import { NO_FILTER, searchEvidence } from './search-evidence';

const kb = aKnowledgeBase((raw) => {
  raw.findings['night-pain'] = aFinding({
    id: 'night-pain',
    label: 'Pain at night',
    synonyms: ["Patrick's waking", 'Schlafstörung'],
    section: 'pain-behaviour',
  });
});

function found(filter: Partial<typeof NO_FILTER>) {
  return searchEvidence(kb, { ...NO_FILTER, ...filter }).map(
    ({ evidence }) => `${evidence.condition}/${evidence.finding}`,
  );
}

test('without a filter every entry is found', () => {
  expect(found({})).toHaveLength(7);
});

test('every word must occur, in the names or synonyms of either side', () => {
  expect(found({ text: 'hip-fracture night' })).toEqual(['hip-fracture/night-pain']);
  expect(found({ text: 'night tomorrow' })).toEqual([]);
});

test('accents, apostrophes and case do not matter', () => {
  expect(found({ text: 'PATRICKS' })).toEqual(['hip-fracture/night-pain']);
  expect(found({ text: 'schlafstorung' })).toEqual(['hip-fracture/night-pain']);
});

test('facets narrow', () => {
  expect(found({ section: 'range-of-motion' })).toEqual([
    'hip-osteoarthritis/hip-internal-rotation',
  ]);
  expect(found({ condition: 'hip-fracture' })).toHaveLength(3);
  expect(found({ finding: 'age' })).toHaveLength(2);
  expect(found({ region: 'lumbar-spine' })).toEqual([]);
  expect(found({ status: 'expert-estimate' })).toEqual([]);
});
