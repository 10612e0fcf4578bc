import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { ALL_CHECKS } from './all-checks';

const SHARED = ['all-checks', 'check', 'exception', 'files', 'references', 'run-checks', 'walk'];

test('every rule of this folder is run, and has a test beside it', async () => {
  const files = await readdir(fileURLToPath(new URL('./', import.meta.url)));
  const rules = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !SHARED.includes(name));

  expect(ALL_CHECKS.map(({ name }) => name).toSorted()).toEqual(rules.toSorted());
  expect(rules.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
});

test.each(ALL_CHECKS.filter(({ name }) => name !== 'every-condition-has-evidence'))(
  'the tiny knowledge of the tests passes $name',
  (check) => {
    expect(check.check(aKnowledgeBase())).toEqual([]);
  },
);
