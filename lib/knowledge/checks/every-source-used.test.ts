import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aSource } from '@/lib/testing/knowledge-entries';
import { everySourceUsed } from './every-source-used';

test('a source that nothing cites is named', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.sources['unread-2019'] = aSource({ id: 'unread-2019' });
  });

  expect(everySourceUsed.check(kb).map(({ file }) => file)).toEqual(['sources/unread-2019.json']);
});
