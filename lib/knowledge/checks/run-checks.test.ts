import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { defineCheck } from './check';
import { runChecks } from './run-checks';

const NAMES_TWO = defineCheck({
  name: 'names-two',
  description: 'Finds two faults in one file.',
  find: () =>
    ['a', 'b'].map((path) => ({ file: 'tests/x.json', path, reason: 'Odd', remedy: 'Mend it' })),
});

function placesWith(...entries: readonly string[]): readonly string[] {
  const exceptions = entries.map((entry) => ({
    rule: 'names-two',
    entry,
    reason: 'The source prints it so.',
    until: 'the erratum appears',
  }));
  return runChecks(aKnowledgeBase(), [NAMES_TWO], exceptions).map(({ rule, file, path }) =>
    `${rule} ${file} ${path}`.trim(),
  );
}

test('without exceptions every fault is told', () => {
  expect(placesWith()).toEqual(['names-two tests/x.json a', 'names-two tests/x.json b']);
});

test('an exception covers one place or a whole file', () => {
  expect(placesWith('tests/x.json#a')).toEqual(['names-two tests/x.json b']);
  expect(placesWith('tests/x.json')).toEqual([]);
});

test('an exception that nothing needs is a fault', () => {
  expect(placesWith('tests/x.json', 'tests/gone.json')).toEqual([
    'unused-exceptions checks/exceptions.json',
  ]);
});
