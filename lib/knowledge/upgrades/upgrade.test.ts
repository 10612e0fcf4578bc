import { describe, expect, test } from 'vitest';
import { dataDirectory, releasesDirectory } from '@/lib/knowledge/current';
import { loadKnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import type { RawKnowledge } from '@/lib/knowledge/raw-knowledge';
import { readData } from '@/lib/knowledge/read-data';
import { readRelease, releasedVersions } from '@/lib/knowledge/releases';
import { rawKnowledge } from '@/lib/testing/knowledge';
import { aFinding } from '@/lib/testing/knowledge-entries';
import { upgraded } from './upgrade';

function rawOf(version: string): RawKnowledge {
  const release = readRelease(releasesDirectory(), version);
  if (!release) throw new Error(`${version} is not kept`);
  return release.raw;
}

describe.each(releasedVersions(releasesDirectory()))('%s', (version) => {
  test('fits the schemas of today', () => {
    expect(() => loadKnowledgeBase(upgraded(rawOf(version)))).not.toThrow();
  });

  test('is read once, under its own version', () => {
    const knowledge = knowledgeBaseOf(version);

    expect(knowledge?.version).toBe(version);
    expect(knowledgeBaseOf(version)).toBe(knowledge);
  });
});

test('a version that was never released is not there', () => {
  expect(knowledgeBaseOf('kb-000000000000')).toBeUndefined();
});

test('knowledge of today is left as it is', () => {
  const raw = readData(dataDirectory());

  expect(upgraded(raw)).toEqual(raw);
});

test('a kappa keeps its figure and its source under the name of the statistic', () => {
  const kappa = { value: 0.63, citation: { source: 'smith-2020', locator: 'Table 2' } };
  const raw = rawKnowledge();

  const { findings } = upgraded({
    ...raw,
    findings: { 'night-pain': { ...aFinding({ id: 'night-pain' }), kappa } },
  });

  expect(findings['night-pain']).toEqual({
    ...aFinding({ id: 'night-pain' }),
    interRaterReliability: { statistic: 'kappa', ...kappa },
  });
});

test('a description that is missing is said to be missing, and no word of the management is lost', () => {
  const { causes, severity, ...old } = rawKnowledge().conditions['hip-fracture'] ?? {};
  const raw = { ...rawKnowledge(), conditions: { old: { ...old, management: ['Rest it.'] } } };

  const { conditions } = upgraded(raw);

  expect(conditions.old).toMatchObject({
    ...old,
    causes: ['Not described in this release.'],
    severity: { level: 'serious' },
    management: [{ kind: 'advice', text: 'Rest it.' }],
  });
  expect([causes, severity]).not.toContain(undefined);
});

test('a release without a figure for the error of base rates has no ratio that would carry it', () => {
  const withoutError = releasedVersions(releasesDirectory())
    .map(rawOf)
    .filter(({ model }) => !Object.hasOwn(Object(model), 'baseRateLogStandardError'));

  expect(withoutError).not.toEqual([]);
  for (const raw of withoutError) {
    const studies = [...loadKnowledgeBase(upgraded(raw)).evidenceByCondition.values()]
      .flatMap((byFinding) => [...byFinding.values()])
      .flatMap((evidence) => evidence.studies);
    const fromBaseRate = studies.filter(
      (study) =>
        study.shareByOutcome ||
        (study.sensitivity && !study.specificity && !study.likelihoodRatioPositive),
    );
    expect(fromBaseRate).toEqual([]);
  }
});
