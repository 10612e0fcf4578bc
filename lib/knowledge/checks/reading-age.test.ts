import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { gradeOf, readingAge } from './reading-age';

const PLAIN = 'Your hip is worn. It gets stiff and sore. A walk each day helps.';
const LEARNED =
  'Degenerative deterioration of articular cartilage progressively diminishes functional mobility, necessitating multidisciplinary management.';

test('the grade is that of the formula', () => {
  // 6 words in 2 sentences, 6 syllables: 0.39 x 3 + 11.8 x 1 - 15.59 = -2.62.
  expect(gradeOf('The cat sat. The dog ran.', new Set())).toBeCloseTo(-2.62, 2);
});

test('a name that must be used counts as a short word', () => {
  const text = 'Osteoarthritis is common. It makes a joint stiff.';

  expect(gradeOf(text, new Set(['osteoarthritis']))).toBeLessThan(gradeOf(text, new Set()));
});

test('plain words pass and learned ones are named with the grade', () => {
  const kb = aKnowledgeBase((raw) => {
    for (const [id, patientExplanation] of [
      ['hip-osteoarthritis', PLAIN],
      ['hip-fracture', LEARNED],
    ] as const) {
      const condition = raw.conditions[id];
      if (condition) condition.patientExplanation = patientExplanation;
    }
  });

  const faults = readingAge.check(kb);

  expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
    'conditions/hip-fracture.json patientExplanation',
  ]);
  expect(faults[0]?.reason).toMatch(/grade \d/);
});
