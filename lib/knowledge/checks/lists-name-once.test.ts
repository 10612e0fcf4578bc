import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding } from '@/lib/testing/knowledge-entries';
import { listsNameOnce } from './lists-name-once';

test('a word that stands twice in a list is named with its place', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.findings['night-pain'] = aFinding({ id: 'night-pain', synonyms: ['at night', 'at night'] });
  });

  expect(listsNameOnce.check(kb)).toMatchObject([
    { file: 'findings/night-pain.json', path: 'synonyms', reason: 'It names at night twice' },
  ]);
});
