import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import {
  aDependenceGroup,
  aFinding,
  aModel,
  anEvidence,
  aParameter,
  aTest,
} from '@/lib/testing/knowledge-entries';
import { citesEveryNumber } from './cites-every-number';

test('knowledge in which every number is cited passes', () => {
  expect(citesEveryNumber.check(aKnowledgeBase())).toEqual([]);
});

test('base rates, parameters and discounts without a citation are named', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.findings['night-pain'] = aFinding({
      id: 'night-pain',
      baseRateBasis: { status: 'expert-estimate', citations: [], note: 'A guess.' },
    });
    raw['dependence-groups']['pain-site'] = aDependenceGroup({ id: 'pain-site', citations: [] });
    raw.model = aModel({ noneShare: { ...aParameter(0.03), citations: [] } });
  });

  expect(citesEveryNumber.check(kb).map(({ file, path }) => [file, path])).toEqual([
    ['findings/night-pain.json', 'baseRateBasis'],
    ['model.json', 'noneShare'],
    ['dependence-groups/pain-site.json', 'citations'],
  ]);
});

test('a citation of a source that is not there is none', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence['hip-fracture/age'] = anEvidence('hip-fracture', 'age', { source: 'nobody-1999' });
  });

  expect(citesEveryNumber.check(kb)).toMatchObject([
    { file: 'evidence/hip-fracture/age.json', path: 'studies[0]' },
  ]);
});

test('a dose needs a source, the absence of radiation does not', () => {
  const kb = aKnowledgeBase((raw) => {
    const radiation = { level: 'low', millisievertLow: 0.1, millisievertHigh: 1 } as const;
    raw.tests['hip-radiograph'] = aTest({ id: 'hip-radiograph', radiation });
  });

  expect(citesEveryNumber.check(kb)).toMatchObject([{ path: 'radiation' }]);
});
