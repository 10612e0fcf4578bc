import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aSource } from '@/lib/testing/knowledge-entries';
import { sourceCanBeOpened } from './source-can-be-opened';

test('a publication without an address is named; a judgement needs none', () => {
  const kb = aKnowledgeBase(({ sources }) => {
    sources['lost-2019'] = aSource({ id: 'lost-2019', doi: undefined });
    sources['seen-2019'] = aSource({
      id: 'seen-2019',
      doi: undefined,
      seenAt: 'https://journal.example/abstract',
    });
    sources['ours-2026'] = aSource({ id: 'ours-2026', doi: undefined, kind: 'expert-estimate' });
  });

  expect(sourceCanBeOpened.check(kb).map(({ file }) => file)).toEqual(['sources/lost-2019.json']);
});
