import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { assess } from './assess';
import { planFor } from './question';
import type { AssessmentInput } from './types';

const INPUT: AssessmentInput = { setting: 'primary-care', complaint: ['hip'], findings: [] };

describe('on the tiny knowledge base', () => {
  test('the information about one condition is split by what raises and what lowers it', () => {
    const plan = planFor(aKnowledgeBase(), INPUT, 'hip-osteoarthritis', 'rule-in');
    const found = plan.ok ? plan.value.findings.find(({ id }) => id === 'groin-pain') : undefined;

    // P(present) = 0.882353 x 0.631579 + 0.117647 x 0.3 = 0.592570;
    // P(osteoarthritis | present) = 0.557276 / 0.592570 = 0.940438;
    // bits = 0.592570 x (0.940438 log2(0.940438 / 0.882353) + 0.059562 log2(0.059562 / 0.117647)), in half a minute.
    const after = 0.557276 / 0.59257;
    const before = 0.6 / 0.68;
    const bits =
      0.59257 *
      (after * Math.log2(after / before) + (1 - after) * Math.log2((1 - after) / (1 - before)));
    expect(found?.answer).toBe('Present');
    expect(found?.probability).toBeCloseTo(after, 5);
    expect(found?.chance).toBeCloseTo(0.59257, 5);
    expect(found?.bitsPerMinute).toBeCloseTo(bits / 0.5, 5);
  });

  test('an unknown condition is refused by name', () => {
    expect(planFor(aKnowledgeBase(), INPUT, 'hip-osteoarthrosis', 'rule-in')).toEqual({
      ok: false,
      error: [
        { field: 'condition', message: 'No such condition; did you mean hip-osteoarthritis?' },
      ],
    });
  });
});

describe('on the shipped knowledge', () => {
  test.each(['rule-in', 'rule-out'] as const)(
    '%s: every answer moves the condition that way',
    (purpose) => {
      const plan = planFor(knowledgeBase(), INPUT, 'hip-osteoarthritis', purpose);
      if (!plan.ok) throw new Error(JSON.stringify(plan.error));
      const { findings, probability } = plan.value;

      expect(findings.length).toBeGreaterThan(3);
      for (const finding of findings) {
        if (purpose === 'rule-in') expect(finding.probability).toBeGreaterThan(probability);
        else expect(finding.probability).toBeLessThan(probability);
      }
    },
  );

  test('the answers of a finding are all its answers: their chances make one, their mean is what is now', () => {
    const assessed = assess(knowledgeBase(), INPUT);
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
    const { tests } = assessed.value;
    const plan = planFor(knowledgeBase(), INPUT, 'hip-osteoarthritis', 'rule-in', tests);
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));

    expect(plan.value.findings.some(({ step }) => step === 'order')).toBe(true);
    for (const { effects, step, test: ordered } of plan.value.findings) {
      const chance = effects.reduce((sum, effect) => sum + effect.chance, 0);
      const mean = effects.reduce((sum, effect) => sum + effect.chance * effect.probability, 0);
      expect(chance).toBeCloseTo(1, 6);
      expect(mean).toBeCloseTo(plan.value.probability, 6);
      expect(ordered !== undefined).toBe(step === 'order');
    }
  });
});
