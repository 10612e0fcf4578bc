// The front door under random encounters; `npm run fuzz` is the same at length.
import { describe, expect, test, vi } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { faultOfAssessment } from '@/lib/testing/assessment-faults';
import { faultOfRefusal, fuzzInvalid, fuzzValid } from '@/lib/testing/fuzz-engine';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Assessment } from './types';

// Some seconds of assessments, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SEED = 20261123;
const knowledge = knowledgeBase();

test('300 valid encounters of every size are assessed with sound numbers throughout', () => {
  const { failure, tried } = fuzzValid(knowledge, { seed: SEED, runs: 300 });

  expect(failure).toBeUndefined();
  expect(Object.keys(tried).sort()).toEqual([
    'up to 0 answers',
    'up to 10 answers',
    'up to 150 answers',
    'up to 300 answers',
    'up to 60 answers',
  ]);
});

test('1,000 invalid encounters of many kinds are each refused with a field and a message', () => {
  const { failure, tried } = fuzzInvalid(knowledge, { seed: SEED, runs: 1000 });

  expect(failure).toBeUndefined();
  expect(Object.keys(tried).length).toBeGreaterThanOrEqual(30);
});

describe('the fuzzer itself', () => {
  test('finds the value that no band of a measure holds, and makes the encounter small', () => {
    const withGap = aKnowledgeBase((raw) => {
      raw.findings['leg-length'] = aFinding({
        id: 'leg-length',
        kind: 'measure',
        range: { min: 0, max: 100, step: 1 },
        outcomes: [
          { id: 'short', label: 'Short', below: 40, baseRate: 0.5 },
          { id: 'long', label: 'Long', atLeast: 60, baseRate: 0.5 },
        ],
      });
    });

    const { failure } = fuzzValid(withGap, { seed: SEED, runs: 500 });
    const { findings } = JSON.parse(failure?.input ?? '{}');
    expect(failure?.reason).toContain('Refused');
    expect(findings).toHaveLength(1);
    expect(findings[0].id).toBe('leg-length');
    expect(findings[0].value).toBeGreaterThanOrEqual(40);
    expect(findings[0].value).toBeLessThan(60);
  });

  test('a valid encounter is no invalid one', () => {
    expect(faultOfRefusal(knowledge, { setting: 'primary-care', findings: [] })).toBe('Accepted');
  });

  test.each<[string, (sound: Assessment) => unknown, string]>([
    ['certainty', (sound) => ({ ...sound, noneOfThese: 1 }), 'noneOfThese is 1'],
    ['no number', (sound) => ({ ...sound, noneOfThese: Number.NaN }), 'noneOfThese is NaN'],
    ['what JSON loses', (sound) => ({ ...sound, notes: undefined }), 'notes is undefined'],
    ['an interval beside the point', withFirst({ interval50: [0.01, 0.02] }), 'is not within'],
    ['an interval upside down', withFirst({ interval90: [0.9, 0.1] }), 'is not within 90 %'],
    ['a rank out of order', withFirst({ rank: 2 }), 'has rank 2 at place 1'],
  ])('%s in an assessment is named', (_, change, fault) => {
    const result = assess(knowledge, { setting: 'primary-care', complaint: ['hip'], findings: [] });
    if (!result.ok) throw new Error(JSON.stringify(result.error));

    expect(faultOfAssessment(result.value)).toBeUndefined();
    expect(faultOfAssessment(change(result.value) as Assessment)).toContain(fault);
  });
});

function withFirst(change: Partial<Assessment['differential'][number]>) {
  return (sound: Assessment) => ({
    ...sound,
    differential: sound.differential.map((item, i) => (i === 0 ? { ...item, ...change } : item)),
  });
}
