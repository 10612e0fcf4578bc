import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { assess } from './assess';
import type { AssessmentInput } from './types';

test('the variance of the log odds is split among shares and ratios', () => {
  const input: AssessmentInput = {
    setting: 'primary-care',
    complaint: ['hip'],
    findings: [{ id: 'groin-pain', state: 'present' }],
  };
  const result = assess(aKnowledgeBase(), input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const [first] = result.value.differential;

  // Fracture 0.05, none 0.03. Errors: shares 0.5, the ratio 0.4. A rival moves the log
  // odds by P(rival) / (1 - P).
  const rival = 0.05 / (0.05 + 0.03);
  const parts = { own: 0.25, ratio: 0.16, rival: 0.25 * rival * rival };
  const total = parts.own + parts.ratio + parts.rival;
  expect(first?.widthFrom.map(({ kind, id, condition }) => `${kind} ${id} ${condition}`)).toEqual([
    'prior hip-osteoarthritis hip-osteoarthritis',
    'finding groin-pain hip-osteoarthritis',
    'prior hip-fracture hip-fracture',
  ]);
  expect(first?.widthFrom[0]?.share).toBeCloseTo(parts.own / total, 9);
  expect(first?.widthFrom[1]?.share).toBeCloseTo(parts.ratio / total, 9);
  expect(first?.widthFrom[2]?.share).toBeCloseTo(parts.rival / total, 9);
});

test('the leading candidates are explained, the largest source first', () => {
  const result = assess(knowledgeBase(), {
    setting: 'primary-care',
    ageYears: 58,
    complaint: ['hip'],
    findings: [
      { id: 'groin-pain', side: 'right', state: 'present' },
      { id: 'hip-internal-rotation', side: 'right', value: 10 },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));

  for (const { rank, widthFrom } of result.value.differential) {
    const shares = widthFrom.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
    if (rank > 5) expect(widthFrom).toEqual([]);
    else expect(widthFrom.length).toBeGreaterThan(0);
  }
});
