import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { publishedCases } from '@/lib/testing/published-cases';
import { changedCases, GOLDEN_FILE, GOLDEN_KNOWLEDGE, type Golden, goldenOf } from './golden';

const kept: Golden = JSON.parse(readFileSync(GOLDEN_FILE, 'utf8'));

function goldenNow(): Golden {
  const knowledge = knowledgeBaseOf(GOLDEN_KNOWLEDGE);
  if (!knowledge) throw new Error(`${GOLDEN_KNOWLEDGE} is not kept`);
  return goldenOf(knowledge, publishedCases());
}

// A hundred cases take seconds, more on a machine that does other things too.
const WITHIN_MS = 60_000;

test('the same engine version gives the same bytes', { timeout: WITHIN_MS }, () => {
  const now = goldenNow();
  const changed = changedCases(kept, now);
  const remedy =
    now.engineVersion === kept.engineVersion
      ? `Engine ${now.engineVersion} gives other bytes than before: raise ENGINE_VERSION in assess.ts, then npm run golden`
      : `Engine ${now.engineVersion} is new: npm run golden writes its bytes down`;

  expect(changed, remedy).toEqual([]);
  expect(now, 'A case is new, gone or put otherwise: npm run golden').toEqual(kept);
});

test('the cases are there: nearly all of them can be put in the words of that knowledge', () => {
  const cases = publishedCases().length;

  expect(Object.keys(kept.cases).length).toBeGreaterThanOrEqual(cases * 0.9);
  expect(kept.knowledgeVersion).toBe(GOLDEN_KNOWLEDGE);
});

test('a case that gives other bytes is named; one that is new, gone or put otherwise is not', () => {
  const same = { input: 'a', output: 'b' };
  const before = { ...kept, cases: { same, changed: same, gone: same, putOtherwise: same } };
  const after = {
    ...kept,
    cases: {
      same,
      changed: { ...same, output: 'c' },
      putOtherwise: { input: 'c', output: 'd' },
      added: same,
    },
  };

  expect(changedCases(before, after)).toEqual(['changed']);
});
