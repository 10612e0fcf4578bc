import { expect, test } from 'vitest';
import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { uncappedNeedsAStudy } from './uncapped-needs-a-study';

function pathsFor(study: Partial<Study>, entry: Partial<Evidence>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain', study, entry),
    };
  });
  return uncappedNeedsAStudy.check(kb).map(({ path }) => path);
}

const uncapped = { uncappedBecause: 'Nobody without the fracture showed it.' };

test('a measured ratio may score without the cap', () => {
  expect(pathsFor({ status: 'verified' }, uncapped)).toEqual([]);
  expect(pathsFor({ status: 'secondary' }, uncapped)).toEqual([]);
});

test('an estimate may not', () => {
  expect(pathsFor({ status: 'expert-estimate' }, uncapped)).toEqual(['uncappedBecause']);
});

test('a capped estimate passes', () => {
  expect(pathsFor({ status: 'expert-estimate' }, {})).toEqual([]);
});
