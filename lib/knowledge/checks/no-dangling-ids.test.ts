import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import {
  aCitation,
  aCondition,
  aFinding,
  aJointRule,
  anEvidence,
  anImagingRule,
  aPriors,
  aRedFlagRule,
  aTest,
} from '@/lib/testing/knowledge-entries';
import { noDanglingIds } from './no-dangling-ids';

function placesAfter(change: (raw: TestKnowledge) => void): readonly string[] {
  return noDanglingIds.check(aKnowledgeBase(change)).map(({ file, path }) => `${file} ${path}`);
}

test('knowledge in which every id is defined passes', () => {
  expect(placesAfter(() => {})).toEqual([]);
});

test('a source that is not there is named at each place that cites it', () => {
  const places = placesAfter((raw) => {
    raw.conditions['hip-osteoarthritis'] = aCondition({
      id: 'hip-osteoarthritis',
      citations: [aCitation(), aCitation('nobody-1999')],
    });
    raw.evidence['hip-fracture/age'] = anEvidence('hip-fracture', 'age', { source: 'nobody-1999' });
  });

  expect(places).toEqual([
    'conditions/hip-osteoarthritis.json citations[1].source',
    'evidence/hip-fracture/age.json studies[0].source',
  ]);
});

test('the anatomical source of a condition is not taken for a publication', () => {
  const places = placesAfter((raw) => {
    raw.conditions['hip-osteoarthritis'] = aCondition({ id: 'hip-osteoarthritis', source: 'hip' });
  });

  expect(places).toEqual([]);
});

test('a finding names its group, a condition its neighbours, tests and screening findings', () => {
  const places = placesAfter((raw) => {
    raw.findings['night-pain'] = aFinding({ id: 'night-pain', dependenceGroup: 'nowhere' });
    raw.conditions['hip-osteoarthritis'] = aCondition({
      id: 'hip-osteoarthritis',
      neighbours: ['gout'],
      firstTests: ['crystal-ball'],
    });
  });

  expect(places).toEqual([
    'findings/night-pain.json dependenceGroup',
    'conditions/hip-osteoarthritis.json neighbours[0]',
    'conditions/hip-osteoarthritis.json firstTests[0]',
  ]);
});

test('evidence names a finding, its outcomes, a condition and a study it holds', () => {
  const places = placesAfter((raw) => {
    raw.evidence = {
      'gout/groin-pain': anEvidence(
        'gout',
        'groin-pain',
        { positiveOutcomes: ['yes'] },
        { preferred: 'jones-2021' },
      ),
      'hip-fracture/halo': anEvidence('hip-fracture', 'halo'),
    };
  });

  expect(places).toEqual([
    'evidence/gout/groin-pain.json condition',
    'evidence/gout/groin-pain.json preferred',
    'evidence/gout/groin-pain.json studies[0].positiveOutcomes',
    'evidence/hip-fracture/halo.json finding',
  ]);
});

test('the findings and outcomes of a rule are looked up however deep they lie', () => {
  const places = placesAfter((raw) => {
    raw['red-flag-rules'].deep = aRedFlagRule({
      id: 'deep',
      condition: 'hip-fracture',
      when: {
        all: [
          { not: { finding: 'halo', is: ['present'] } },
          { atLeast: 1, of: [{ finding: 'night-pain', is: ['often'] }, { complaint: 'hip' }] },
        ],
      },
    });
  });

  expect(places).toEqual([
    'red-flag-rules/deep.json when.all[0].not.finding',
    'red-flag-rules/deep.json when.all[1].of[0].is',
  ]);
});

test('joint rules, imaging rules, tests, priors and complaints are looked up too', () => {
  const members = [
    { finding: 'groin-pain', outcomes: ['present'] },
    { finding: 'halo', outcomes: ['present'] },
  ];
  const places = placesAfter((raw) => {
    raw['joint-rules'].pair = aJointRule({ id: 'pair', members, replacesGroups: ['nowhere'] });
    raw['imaging-rules'].odd = anImagingRule({
      id: 'odd',
      when: { condition: 'gout', rankAtMost: 1 },
      firstLine: 'crystal-ball',
    });
    raw.tests['hip-mri'] = aTest({ id: 'hip-mri', resultFindings: ['halo'] });
    raw.priors['primary-care/hip'] = aPriors('primary-care', 'hip', { gout: 0.1 });
    raw.complaints.hip = { id: 'hip', label: 'Hip', painSites: ['halo'], states: ['halo'] };
  });

  expect(places).toEqual([
    'joint-rules/pair.json members[1].finding',
    'joint-rules/pair.json replacesGroups[0]',
    'tests/hip-mri.json resultFindings[0]',
    'imaging-rules/odd.json firstLine',
    'imaging-rules/odd.json when.condition',
    'priors/primary-care/hip.json shares[0].condition',
    'complaints/hip.json states[0]',
    'complaints/hip.json painSites[0]',
  ]);
});
