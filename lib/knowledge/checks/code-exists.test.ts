import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { codeExists } from './code-exists';

function faultsAfter(change: (raw: TestKnowledge) => void) {
  return codeExists.check(aKnowledgeBase(change)).map(({ file, reason }) => `${file}: ${reason}`);
}

test('codes of the table with their titles are accepted', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

test('a code that the release does not have is named', () => {
  const faults = faultsAfter((raw) => {
    const condition = raw.conditions['hip-fracture'];
    if (condition) condition.icd10cm = [{ code: 'M54.5', label: 'Low back pain' }];
  });

  expect(faults).toEqual(['conditions/hip-fracture.json: M54.5 is no code of the table']);
});

test('a code under another title is named with its own', () => {
  const faults = faultsAfter((raw) => {
    const condition = raw.conditions['hip-osteoarthritis'];
    if (condition) condition.icd10cm = [{ code: 'M16.9', label: 'Disc degeneration' }];
  });

  expect(faults).toEqual([
    'conditions/hip-osteoarthritis.json: M16.9 is Osteoarthritis of hip, unspecified',
  ]);
});

test('another release is named', () => {
  const faults = faultsAfter((raw) => {
    const condition = raw.conditions['hip-fracture'];
    if (condition) condition.icd10cmRelease = 'FY1999';
  });

  expect(faults).toEqual([
    'conditions/hip-fracture.json: There is no table of codes of release FY1999',
  ]);
});
