import { expect, test } from 'vitest';
import { aKnowledgeBase, rawKnowledge } from '@/lib/testing/knowledge';
import { aFinding, anImagingRule } from '@/lib/testing/knowledge-entries';
import { dataDirectory } from './current';
import { KnowledgeError } from './fault';
import { loadKnowledgeBase, loadReleasedKnowledgeBase, versionOf } from './knowledge-base';
import type { RawKnowledge } from './raw-knowledge';
import { readData } from './read-data';

test('evidence is found from the condition and from the finding', () => {
  const kb = aKnowledgeBase();

  const fromCondition = kb.evidenceByCondition.get('hip-fracture')?.get('night-pain');
  const fromFinding = kb.evidenceByFinding.get('night-pain')?.get('hip-fracture');

  expect(fromCondition).toBeDefined();
  expect(fromFinding).toBe(fromCondition);
});

test('imaging rules run from the highest precedence down, equals by id', () => {
  const when = { anyMustNotMissFlagged: true };
  const kb = aKnowledgeBase((raw) => {
    raw['imaging-rules'] = {
      b: anImagingRule({ id: 'b', when, precedence: 50 }),
      a: anImagingRule({ id: 'a', when, precedence: 50 }),
      z: anImagingRule({ id: 'z', when, precedence: 100 }),
    };
  });

  expect(kb.imagingRules.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
});

test('priors are found by setting and complaint', () => {
  const priors = aKnowledgeBase().priors.get('primary-care')?.get('hip');

  expect(priors?.shares.map(({ condition }) => condition)).toContain('hip-fracture');
});

test('all faults of all files are told at once, each with file, place, reason and remedy', () => {
  const raw: RawKnowledge = {
    ...rawKnowledge(),
    findings: { age: { ...aFinding({ id: 'age' }), minutes: -1, colour: 'red' } },
    tests: { 'hip-mri': 'not an object' },
  };

  const faults = faultsOf(raw);

  expect(faults.map(({ file, path }) => [file, path])).toEqual([
    ['findings/age.json', 'minutes'],
    ['findings/age.json', ''],
    ['tests/hip-mri.json', ''],
  ]);
  for (const fault of faults) {
    expect(fault.reason).not.toBe('');
    expect(fault.remedy).not.toBe('');
  }
});

test('a place inside a list is written as in JavaScript', () => {
  const kb = rawKnowledge();
  const source = { source: 'Not An Id', locator: 'Table 2' };
  kb.findings['night-pain'] = aFinding({
    id: 'night-pain',
    baseRateBasis: { status: 'verified', citations: [source], note: 'Invented.' },
  });

  expect(faultsOf(kb)[0]?.path).toBe('baseRateBasis.citations[0].source');
});

test('the version follows the data and nothing else', () => {
  const version = aKnowledgeBase().version;
  const reordered = aKnowledgeBase((raw) => {
    raw.findings = Object.fromEntries(Object.entries(raw.findings).reverse());
  });
  const changed = aKnowledgeBase((raw) => {
    raw.findings['night-pain'] = aFinding({ id: 'night-pain', minutes: 3 });
  });

  expect(version).toMatch(/^kb-[0-9a-f]{12}$/);
  expect(reordered.version).toBe(version);
  expect(changed.version).not.toBe(version);
});

test('parsing changes nothing: the shipped data are the same taken as parsed and parsed', () => {
  const raw = readData(dataDirectory());

  expect(loadReleasedKnowledgeBase(raw, versionOf(raw))).toEqual(loadKnowledgeBase(raw));
});

function faultsOf(raw: RawKnowledge) {
  try {
    loadKnowledgeBase(raw);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
  throw new Error('It loaded.');
}
