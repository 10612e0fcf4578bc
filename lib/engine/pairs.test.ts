// Pairs worked by hand on the tiny knowledge base: hip osteoarthritis 0.6, hip fracture 0.05, none 0.03; ratios
// are 2 and 0.5 at a base rate of 0.3, so that P(present | condition) = 0.6 / 0.95 = 12/19.
import { describe, expect, test } from 'vitest';
import { aKnowledgeBase, byFileName, type TestKnowledge } from '@/lib/testing/knowledge';
import { aConditionPair, aFinding, anEvidence } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Assessment, Observation } from './types';

function assessed(
  findings: readonly Observation[],
  change: (raw: TestKnowledge) => void = () => {},
): Assessment {
  const knowledge = aKnowledgeBase((raw) => {
    raw['condition-pairs'] = byFileName(aConditionPair({ id: 'both' }));
    change(raw);
  });
  const result = assess(knowledge, { setting: 'primary-care', complaint: ['hip'], findings });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function probabilityOf({ differential }: Assessment, condition: string): number {
  return differential.find((entry) => entry.condition === condition)?.probability ?? Number.NaN;
}

/** A finding that both conditions cause. */
function causedByBoth(raw: TestKnowledge): void {
  raw.findings.shared = aFinding({ id: 'shared' });
  raw.evidence['hip-osteoarthritis/shared'] = anEvidence('hip-osteoarthritis', 'shared');
  raw.evidence['hip-fracture/shared'] = anEvidence('hip-fracture', 'shared');
}

const present = (id: string): Observation => ({ id, state: 'present' });
const absent = (id: string): Observation => ({ id, state: 'absent' });

/** P(present | one of them), and of the two together: 1 - (1 - b)(1 - e)^2 with (1 - b)(1 - e) = 7/19. */
const ALONE = 12 / 19;
const TOGETHER = 1 - (7 / 19) ** 2 / 0.7;

test('a pair starts from the product of both shares and its factor', () => {
  const sum = 0.6 + 0.05 + 0.6 * 0.05 + 0.03;
  const assessment = assessed([]);

  expect(assessment.pairs).toHaveLength(1);
  expect(assessment.pairs[0]).toMatchObject({ conditions: ['hip-fracture', 'hip-osteoarthritis'] });
  expect(assessment.pairs[0]?.probability).toBeCloseTo(0.03 / sum, 9);
  expect(probabilityOf(assessment, 'hip-osteoarthritis')).toBeCloseTo(0.63 / sum, 9);
  expect(probabilityOf(assessment, 'hip-fracture')).toBeCloseTo(0.08 / sum, 9);
  expect(assessment.noneOfThese).toBeCloseTo(0.03 / sum, 9);
});

test('the factor multiplies the pair alone', () => {
  const threefold = aConditionPair({ id: 'both', coOccurrence: { value: 3, low: 1, high: 9 } });
  const assessment = assessed([], (raw) => {
    raw['condition-pairs'] = byFileName(threefold);
  });
  const sum = 0.6 + 0.05 + 0.09 + 0.03;

  expect(assessment.pairs[0]?.probability).toBeCloseTo(0.09 / sum, 9);
});

describe('a finding that both cause', () => {
  test('is likelier still with both: noisy-OR over the base rate', () => {
    const assessment = assessed([present('shared')], causedByBoth);
    const pair = 0.03 * TOGETHER;
    const sum = (0.6 + 0.05) * ALONE + pair + 0.03 * 0.3;

    expect(assessment.pairs[0]?.probability).toBeCloseTo(pair / sum, 9);
    expect(probabilityOf(assessment, 'hip-osteoarthritis')).toBeCloseTo(
      (0.6 * ALONE + pair) / sum,
      9,
    );
  });

  test('speaks against both when it is absent', () => {
    const assessment = assessed([absent('shared')], causedByBoth);
    const pair = 0.03 * (1 - TOGETHER);
    const sum = (0.6 + 0.05) * (1 - ALONE) + pair + 0.03 * 0.7;

    expect(assessment.pairs[0]?.probability).toBeCloseTo(pair / sum, 9);
  });
});

test('one explains the finding away from the other', () => {
  const before = assessed([], causedByBoth);
  const after = assessed([present('shared')], causedByBoth);
  const oddsBesideOsteoarthritis = (assessment: Assessment) => {
    const both = assessment.pairs[0]?.probability ?? Number.NaN;
    return both / (probabilityOf(assessment, 'hip-osteoarthritis') - both);
  };
  const oddsAlone = (assessment: Assessment) => {
    const both = assessment.pairs[0]?.probability ?? Number.NaN;
    return (probabilityOf(assessment, 'hip-fracture') - both) / assessment.noneOfThese;
  };

  expect(oddsAlone(after) / oddsAlone(before)).toBeCloseTo(ALONE / 0.3, 7);
  expect(oddsBesideOsteoarthritis(after) / oddsBesideOsteoarthritis(before)).toBeCloseTo(
    TOGETHER / ALONE,
    7,
  );
});

test('a finding that one raises and the other lowers keeps the probability of the one that raises it', () => {
  const assessment = assessed([present('shared')], (raw) => {
    causedByBoth(raw);
    raw.evidence['hip-fracture/shared'] = anEvidence('hip-fracture', 'shared', {
      likelihoodRatioPositive: { value: 0.5 },
      likelihoodRatioNegative: { value: 2 },
    });
  });
  // P(present | fracture) = 0.15 / (0.15 + 1.4)
  const lowered = 0.15 / 1.55;
  const pair = 0.03 * ALONE;
  const sum = 0.6 * ALONE + 0.05 * lowered + pair + 0.03 * 0.3;

  expect(assessment.pairs[0]?.probability).toBeCloseTo(pair / sum, 9);
});

test('when neither raises it, the larger probability holds', () => {
  const assessment = assessed([present('shared')], (raw) => {
    causedByBoth(raw);
    raw.evidence['hip-fracture/shared'] = anEvidence('hip-fracture', 'shared', {
      likelihoodRatioPositive: { value: 0.5 },
      likelihoodRatioNegative: { value: 2 },
    });
    raw.evidence['hip-osteoarthritis/shared'] = anEvidence('hip-osteoarthritis', 'shared', {
      likelihoodRatioPositive: { value: 0.8 },
      likelihoodRatioNegative: { value: 1.2 },
    });
  });
  const lower = 0.15 / 1.55;
  const larger = 0.24 / (0.24 + 0.84);
  const pair = 0.03 * larger;
  const sum = 0.6 * larger + 0.05 * lower + pair + 0.03 * 0.3;

  expect(assessment.pairs[0]?.probability).toBeCloseTo(pair / sum, 9);
});

test('the shares of the sources still add to 1', () => {
  const { bySource } = assessed([present('groin-pain')]);
  const { hip, lumbarSpine, sacroiliac, other } = bySource;

  expect(hip + lumbarSpine + sacroiliac + other).toBeCloseTo(1, 9);
});

test('what is likely at once is said in words', () => {
  const frequent = aConditionPair({ id: 'both', coOccurrence: { value: 40, low: 10, high: 160 } });
  const { notes } = assessed([], (raw) => {
    raw['condition-pairs'] = byFileName(frequent);
  });

  expect(notes.some((note) => note.startsWith('Both are likely: '))).toBe(true);
});

test('a finding that the other of a pair explains raises no flag', () => {
  const explained = (raw: TestKnowledge) => {
    causedByBoth(raw);
    raw.findings.certain = aFinding({
      id: 'certain',
      outcomes: [
        { id: 'present', label: 'Present', baseRate: 0.001 },
        { id: 'absent', label: 'Absent', baseRate: 0.999 },
      ],
    });
    raw.evidence['hip-osteoarthritis/certain'] = anEvidence(
      'hip-osteoarthritis',
      'certain',
      { likelihoodRatioPositive: { value: 900 }, likelihoodRatioNegative: { value: 0.5 } },
      { uncappedBecause: 'Invented to be certain.' },
    );
  };
  const fractureIn = ({ mustNotMiss, differential }: Assessment) => {
    const { state, threshold } =
      mustNotMiss.find(({ condition }) => condition === 'hip-fracture') ?? {};
    const item = differential.find(({ condition }) => condition === 'hip-fracture');
    return { state, threshold, item };
  };
  const { state, threshold, item } = fractureIn(
    assessed([present('certain'), present('shared')], explained),
  );

  // Its own ledger speaks for it, and its probability lies above the threshold ...
  expect(item?.ledger[0]?.weight).toBeGreaterThan(Math.LN2);
  expect(item?.probability).toBeGreaterThan(threshold ?? 1);
  // ... but no more than before anything was asked.
  expect(item?.probability).toBeLessThan(2 * (item?.prior ?? 0));
  expect(state).toBe('not-yet-excluded');
});
