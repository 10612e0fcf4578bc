import { expect, test } from 'vitest';
import { aKnowledgeBase, byFileName } from '@/lib/testing/knowledge';
import { aBodyRegion, aFinding } from '@/lib/testing/knowledge-entries';
import { bodyRegionsNameAnswers } from './body-regions-name-answers';

function faultsOf(...regions: Parameters<typeof aBodyRegion>[0][]) {
  const kb = aKnowledgeBase((raw) => {
    raw.findings['groin-pain'] = aFinding({ id: 'groin-pain', sided: true });
    raw.findings['pain-score'] = aFinding({ id: 'pain-score', kind: 'measure' });
    raw['body-regions'] = byFileName(...regions.map(aBodyRegion));
  });
  return bodyRegionsNameAnswers.check(kb).map(({ reason }) => reason);
}

test('a region names findings that a mark can record', () => {
  expect(faultsOf({ sided: true, pain: ['groin-pain'] })).toEqual([]);
  expect(faultsOf({ sided: false, pain: ['groin-pain'] })).toEqual([
    'groin-pain has sides and the region has none',
  ]);
  expect(faultsOf({ sensation: ['pain-score'] })).toEqual([
    'pain-score is not answered with present or absent',
  ]);
});

test('two regions with one position are named', () => {
  expect(faultsOf({ id: 'groin', position: 1 }, { id: 'knee', position: 1 })).toEqual([
    'groin has the same position',
  ]);
});
