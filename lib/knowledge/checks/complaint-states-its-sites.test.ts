import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { complaintStatesItsSites } from './complaint-states-its-sites';

test('a complaint states only findings that lead to it', () => {
  const kb = aKnowledgeBase(({ complaints }) => {
    if (complaints.hip) complaints.hip.states = ['groin-pain', 'night-pain'];
  });

  expect(complaintStatesItsSites.check(kb).map(({ path }) => path)).toEqual(['states[1]']);
});
