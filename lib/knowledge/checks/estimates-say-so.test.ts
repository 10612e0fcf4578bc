import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { aCitation, aFinding, anEvidence, aSource } from '@/lib/testing/knowledge-entries';
import { estimatesSaySo } from './estimates-say-so';

function withJudgement(raw: TestKnowledge): void {
  raw.sources.judgement = aSource({ id: 'judgement', kind: 'expert-estimate' });
}

test('a figure that only a judgement supports is not "verified"', () => {
  const kb = aKnowledgeBase((raw) => {
    withJudgement(raw);
    raw.findings['night-pain'] = aFinding({
      id: 'night-pain',
      baseRateBasis: { status: 'verified', citations: [aCitation('judgement')], note: 'A guess.' },
    });
  });

  expect(estimatesSaySo.check(kb)).toMatchObject([
    { file: 'findings/night-pain.json', path: 'baseRateBasis' },
  ]);
});

test('a judgement beside a publication may be "secondary"', () => {
  const kb = aKnowledgeBase((raw) => {
    withJudgement(raw);
    const citations = [aCitation('judgement'), aCitation()];
    raw.findings['night-pain'] = aFinding({
      id: 'night-pain',
      baseRateBasis: { status: 'secondary', citations, note: 'Read in a review.' },
    });
  });

  expect(estimatesSaySo.check(kb)).toEqual([]);
});

test('a study by judgement has the status of one', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence['hip-fracture/age'] = anEvidence('hip-fracture', 'age', { design: 'expert' });
  });

  expect(estimatesSaySo.check(kb)).toHaveLength(1);
});

test('an estimate may lean on a study of another design', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence['hip-fracture/night-pain'] = anEvidence('hip-fracture', 'night-pain', {
      design: 'case-series',
      status: 'expert-estimate',
    });
  });

  expect(estimatesSaySo.check(kb)).toEqual([]);
});

test('a rating of our own is called a judgement, and no other is', () => {
  const kb = aKnowledgeBase((raw) => {
    const rule = raw['imaging-rules'].default;
    const [rating] = rule?.recommendations ?? [];
    if (!rule || !rating) throw new Error('The tiny knowledge has a scenario with a rating');
    rule.recommendations = [
      { ...rating, provenance: 'judgement', status: 'expert-estimate' },
      { ...rating, provenance: 'judgement', status: 'verified' },
      { ...rating, provenance: 'mapped', status: 'expert-estimate' },
    ];
  });

  expect(estimatesSaySo.check(kb).map(({ path }) => path)).toEqual([
    'recommendations[1].provenance',
    'recommendations[2].provenance',
  ]);
});
