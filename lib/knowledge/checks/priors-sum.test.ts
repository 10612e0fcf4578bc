import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aPriors } from '@/lib/testing/knowledge-entries';
import { priorsSum } from './priors-sum';

test('shares that leave the share of "none of these" pass', () => {
  const kb = aKnowledgeBase((raw) => {
    const shares = { 'hip-osteoarthritis': 0.9, 'hip-fracture': 0.07 };
    raw.priors['primary-care/hip'] = aPriors('primary-care', 'hip', shares);
  });

  expect(priorsSum.check(kb)).toEqual([]);
});

test('shares that leave less are named with their sum', () => {
  const kb = aKnowledgeBase((raw) => {
    const shares = { 'hip-osteoarthritis': 0.9, 'hip-fracture': 0.08 };
    raw.priors['primary-care/hip'] = aPriors('primary-care', 'hip', shares);
  });

  expect(priorsSum.check(kb)).toMatchObject([
    { file: 'priors/primary-care/hip.json', reason: 'The shares make 0.9800, more than 0.97' },
  ]);
});

test('a condition has one share', () => {
  const kb = aKnowledgeBase((raw) => {
    const priors = aPriors('primary-care', 'hip', { 'hip-fracture': 0.1 });
    raw.priors['primary-care/hip'] = { ...priors, shares: [...priors.shares, ...priors.shares] };
  });

  expect(priorsSum.check(kb)).toMatchObject([{ path: 'shares[1]' }]);
});
