import { expect, test } from 'vitest';
import { vocabularyOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { knowledgeBase } from '@/lib/knowledge/current';
import { createFindingSearch } from './find-findings';

const search = createFindingSearch(vocabularyOf(knowledgeBase()));

function firstOf(words: string): string | undefined {
  const [first] = search(words, 8);
  return first && (first.option ? `${first.finding.id}: ${first.option.id}` : first.finding.id);
}

test.each([
  ['hip internal rotation', 'hip-internal-rotation'],
  ['faber groin', 'faber-groin-pain'],
  ['groin faber', 'faber-groin-pain'],
  ['log rol', 'log-roll'],
  ['slmup', 'slump-test'],
  ['thigh thurst', 'sij-thigh-thrust'],
  ['onset gradual', 'onset: gradual'],
])('"%s" finds %s first', (words, expected) => {
  expect(firstOf(words)).toBe(expected);
});

test('what is no name finds nothing', () => {
  expect(search('xylophone', 8)).toEqual([]);
  expect(search('', 8)).toEqual([]);
});

test('each finding is offered once, under whichever of its names', () => {
  const ids = search('pain', 400).map(({ finding, option }) => `${finding.id}/${option?.id}`);
  expect(new Set(ids).size).toBe(ids.length);
});
