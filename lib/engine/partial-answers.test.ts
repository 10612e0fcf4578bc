// Answers that are less than sure, worked by hand on the tiny knowledge base: hip osteoarthritis 0.6, hip fracture
// 0.05, none 0.03; groin pain has ratios 2 and 0.5 at a base rate of 0.3, so P(present | condition) = 12/19. An
// equivocal answer is a positive one in 0.75 of 1, and 0.2 of what is present is missed in bulk.
import { describe, expect, test } from 'vitest';
import { aKnowledgeBase, byFileName, type TestKnowledge } from '@/lib/testing/knowledge';
import { aFinding, aJointRule, anEvidence } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import { parseInput } from './parse-input';
import type { Assessment, Observation } from './types';

function assessed(
  findings: readonly Observation[],
  change: (raw: TestKnowledge) => void = () => {},
): Assessment {
  const input = { setting: 'primary-care' as const, complaint: ['hip' as const], findings };
  const result = assess(aKnowledgeBase(change), input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function osteoarthritisIn({ differential }: Assessment) {
  const found = differential.find(({ condition }) => condition === 'hip-osteoarthritis');
  if (!found) throw new Error('It is not in the differential');
  return found;
}

const PRESENT = 12 / 19;

function expected(ratio: number): number {
  return (0.6 * ratio) / (0.6 * ratio + 0.08);
}

describe('an equivocal answer', () => {
  const answer: Observation = { id: 'groin-pain', state: 'equivocal' };

  test('carries part of the weight of a positive one', () => {
    const ratio = (0.75 * PRESENT + 0.25 * (1 - PRESENT)) / (0.75 * 0.3 + 0.25 * 0.7);

    expect(osteoarthritisIn(assessed([answer])).probability).toBeCloseTo(expected(ratio), 9);
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(PRESENT / 0.3);
  });

  test('settles no rule and leaves a screening question open', () => {
    const { mustNotMiss } = assessed([{ id: 'unable-to-bear-weight', state: 'equivocal' }]);
    const fracture = mustNotMiss.find(({ condition }) => condition === 'hip-fracture');

    expect(fracture?.rules).toEqual([]);
    expect(fracture?.unanswered).toContain('unable-to-bear-weight');
  });

  test('leaves a member of a cluster unknown', () => {
    const { differential } = assessed([answer], (raw) => {
      const members = [{ finding: 'groin-pain', outcomes: ['present'] }];
      const counts = [
        { from: 0, to: 0, likelihoodRatio: { value: 0.4 }, baseRate: 0.7 },
        { from: 1, to: 1, likelihoodRatio: { value: 2.4 }, baseRate: 0.3 },
      ];
      const rule = aJointRule({ id: 'cluster', members, counts, minimumAnswered: 1 });
      raw['joint-rules'] = byFileName(rule);
    });
    const ledger = differential.flatMap((item) => item.ledger);

    expect(ledger.map(({ kind }) => kind)).toEqual(['finding']);
  });
});

describe('an answer given for a whole block', () => {
  const inBulk: Observation = { id: 'groin-pain', state: 'absent', bulk: true };

  test('counts less than one that was looked for', () => {
    const ratio = (0.2 * PRESENT + (1 - PRESENT)) / (0.2 * 0.3 + 0.7);
    const assessment = assessed([inBulk]);

    expect(osteoarthritisIn(assessment).probability).toBeCloseTo(expected(ratio), 9);
    expect(ratio).toBeGreaterThan((1 - PRESENT) / 0.7);
    expect(osteoarthritisIn(assessment).ledger[0]?.recorded).toBe('absent (answered in bulk)');
    expect(assessment.notes).toContain(
      'Given for a whole block, and so of less weight than findings looked for: 1 answer.',
    );
  });

  test('can only be negative', () => {
    const knowledge = aKnowledgeBase();
    const findings = [{ id: 'groin-pain', state: 'present', bulk: true }];
    const parsed = parseInput(knowledge, { setting: 'primary-care', findings });

    expect(parsed).toEqual({
      ok: false,
      error: [
        {
          field: 'findings[0] groin-pain.bulk',
          message: 'Give true, with the state absent, or leave it out.',
        },
      ],
    });
  });
});

describe('a finding that examiners do not agree on', () => {
  const withAgreement = (value: number) => (raw: TestKnowledge) => {
    const citation = { source: 'smith-2020', locator: 'Table 2' };
    raw.findings.sign = aFinding({
      id: 'sign',
      interRaterReliability: { statistic: 'kappa', value, citation },
    });
    raw.evidence['hip-osteoarthritis/sign'] = anEvidence('hip-osteoarthritis', 'sign');
  };
  const present: Observation = { id: 'sign', state: 'present' };
  const weightAt = (factor: number) => {
    const [positive, negative] = [2 ** factor, 0.5 ** factor];
    return positive / (0.3 * positive + 0.7 * negative);
  };

  test('keeps as much of its log ratio as its agreement is of full agreement', () => {
    const item = osteoarthritisIn(assessed([present], withAgreement(0.45)));

    expect(item.probability).toBeCloseTo(expected(weightAt(0.75)), 9);
    expect(item.ledger[0]?.agreement).toEqual({ statistic: 'kappa', value: 0.45, factor: 0.75 });
  });

  test('keeps half of it at the least, and all of it from substantial agreement', () => {
    const poor = osteoarthritisIn(assessed([present], withAgreement(0)));
    const substantial = osteoarthritisIn(assessed([present], withAgreement(0.7)));

    expect(poor.probability).toBeCloseTo(expected(weightAt(0.5)), 9);
    expect(substantial.probability).toBeCloseTo(expected(weightAt(1)), 9);
    expect(substantial.ledger[0]).not.toHaveProperty('agreement');
  });
});
