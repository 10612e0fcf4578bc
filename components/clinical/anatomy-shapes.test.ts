import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { ANATOMY_SHAPES } from './anatomy-shapes';

test('every structure of the knowledge base is drawn, and nothing else', () => {
  expect(Object.keys(ANATOMY_SHAPES).sort()).toEqual([...knowledgeBase().anatomy.keys()].sort());
});
