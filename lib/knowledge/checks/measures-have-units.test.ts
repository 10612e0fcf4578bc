import { expect, test } from 'vitest';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aCitation } from '@/lib/testing/knowledge-entries';
import { measuresHaveUnits } from './measures-have-units';

function pathsAfter(id: string, change: (finding: Finding) => void) {
  const kb = aKnowledgeBase((raw) => {
    const finding = raw.findings[id];
    if (finding) change(finding);
  });
  return measuresHaveUnits.check(kb).map(({ file, path }) => `${file} ${path}`);
}

test('a measure with unit and limits is accepted, and so is one with a normal band inside', () => {
  const normalBand = { low: 30, high: 45, position: 'supine', citation: aCitation() };

  expect(pathsAfter('age', () => {})).toEqual([]);
  expect(
    pathsAfter('hip-internal-rotation', (finding) => Object.assign(finding, { normalBand })),
  ).toEqual([]);
});

test('a measure without a unit or limits is not', () => {
  expect(pathsAfter('age', (finding) => delete finding.unit)).toEqual(['findings/age.json unit']);
  expect(pathsAfter('age', (finding) => delete finding.range)).toEqual(['findings/age.json range']);
});

test('a normal band in another unit falls outside the limits', () => {
  const normalBand = { low: 0.5, high: 300, position: 'supine', citation: aCitation() };

  expect(
    pathsAfter('hip-internal-rotation', (finding) => Object.assign(finding, { normalBand })),
  ).toEqual(['findings/hip-internal-rotation.json normalBand']);
});

test('a yes/no finding has no unit', () => {
  expect(pathsAfter('groin-pain', (finding) => Object.assign(finding, { unit: 'mm' }))).toEqual([
    'findings/groin-pain.json kind',
  ]);
});

test('means by position make the band', () => {
  const band = { low: 30, high: 45, position: 'mean by position', citation: aCitation() };
  const faultsOf = (meansByPosition: { supine: number; prone: number }) =>
    pathsAfter('hip-internal-rotation', (finding) =>
      Object.assign(finding, { normalBand: { ...band, meansByPosition } }),
    );

  expect(faultsOf({ supine: 30, prone: 45 })).toEqual([]);
  expect(faultsOf({ supine: 30, prone: 40 })).toEqual([
    'findings/hip-internal-rotation.json normalBand.meansByPosition',
  ]);
});
