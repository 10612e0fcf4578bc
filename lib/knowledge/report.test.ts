import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anEvidence } from '@/lib/testing/knowledge-entries';
import { knowledgeReport } from './report';

test('the report counts what there is', () => {
  expect(knowledgeReport(aKnowledgeBase())).toMatchObject({
    conditions: 2,
    findings: 6,
    evidence: 7,
    studies: 7,
    tests: 2,
    imagingRules: 2,
    redFlagRules: 1,
    jointRules: 0,
    sources: 2,
    withoutSource: [],
  });
});

test('estimates are counted by the study that scores, and named by condition', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence = {
      'hip-fracture/age': anEvidence('hip-fracture', 'age', { status: 'expert-estimate' }),
      'hip-fracture/night-pain': anEvidence('hip-fracture', 'night-pain'),
      'hip-osteoarthritis/age': anEvidence('hip-osteoarthritis', 'age', { status: 'secondary' }),
    };
  });

  const report = knowledgeReport(kb);

  expect(report.evidenceByStatus).toEqual({
    verified: { number: 1, share: 0.3333 },
    secondary: { number: 1, share: 0.3333 },
    'expert-estimate': { number: 1, share: 0.3333 },
  });
  expect(report.expertEstimates).toEqual({
    'hip-fracture': { findings: ['age'], of: 2 },
    'hip-osteoarthritis': { findings: [], of: 1 },
  });
  expect(report.publishedShare).toBe(0.6667);
});

test('evidence whose source is not there is listed', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence['hip-fracture/age'] = anEvidence('hip-fracture', 'age', { source: 'nobody-1999' });
  });

  expect(knowledgeReport(kb).withoutSource).toEqual(['evidence/hip-fracture/age.json']);
});
