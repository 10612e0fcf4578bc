// Worked by hand on the tiny knowledge base of lib/testing. Its shares are hip osteoarthritis 0.6, hip
// fracture 0.05 and none of these 0.03; ratios are 2 and 0.5 at a base rate of 0.3.
import { expect, test } from 'vitest';
import { aKnowledgeBase, byFileName, type TestKnowledge } from '@/lib/testing/knowledge';
import {
  aDependenceGroup,
  aFinding,
  aJointRule,
  anEvidence,
} from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Assessment, AssessmentInput, Observation } from './types';

function assessed(
  findings: readonly Observation[],
  change: (raw: TestKnowledge) => void = () => {},
  context: Partial<AssessmentInput> = {},
): Assessment {
  const input = {
    setting: 'primary-care' as const,
    complaint: ['hip' as const],
    ...context,
    findings,
  };
  const result = assess(aKnowledgeBase(change), input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function item({ differential }: Assessment, condition = 'hip-osteoarthritis') {
  const found = differential.find((entry) => entry.condition === condition);
  if (!found) throw new Error(`${condition} is not in the differential`);
  return found;
}

/** Z = 2 x 0.3 + 0.5 x 0.7: what a pair of ratios is divided by at this base rate. */
const Z = 0.95;

/** Three binary findings of one group, each with ratios 2 and 0.5 for hip osteoarthritis. */
function withGroup(maximumRatio: number) {
  return (raw: TestKnowledge) => {
    const ids = ['test-a', 'test-b', 'test-c'];
    raw['dependence-groups'].provocation = aDependenceGroup({ id: 'provocation', maximumRatio });
    for (const id of ids) {
      raw.findings[id] = aFinding({ id, dependenceGroup: 'provocation' });
      raw.evidence[`hip-osteoarthritis/${id}`] = anEvidence('hip-osteoarthritis', id);
    }
  };
}

const present = (id: string): Observation => ({ id, state: 'present' });
const absent = (id: string): Observation => ({ id, state: 'absent' });

test('without findings the probabilities are the priors', () => {
  const assessment = assessed([]);

  // 0.6 / 0.68, 0.05 / 0.68, 0.03 / 0.68
  expect(item(assessment).probability).toBeCloseTo(0.6 / 0.68, 9);
  expect(item(assessment).prior).toBeCloseTo(0.6 / 0.68, 9);
  expect(item(assessment, 'hip-fracture').probability).toBeCloseTo(0.05 / 0.68, 9);
  expect(assessment.noneOfThese).toBeCloseTo(0.03 / 0.68, 9);
});

test('one finding multiplies the odds against none by its ratio', () => {
  const assessment = assessed([present('groin-pain')]);

  // 0.6 x 2 / 0.95 = 1.2631579; sum with 0.05 and 0.03 = 1.3431579
  const weight = (0.6 * 2) / Z;
  expect(item(assessment).probability).toBeCloseTo(weight / (weight + 0.08), 9);
  expect(item(assessment, 'hip-fracture').probability).toBeCloseTo(0.05 / (weight + 0.08), 9);
});

test('two findings add their weights, each for its own condition', () => {
  const assessment = assessed([present('groin-pain'), present('night-pain')]);

  // Night pain bears on fracture only: 0.05 x 2 / 0.95 = 0.1052632
  const osteoarthritis = (0.6 * 2) / Z;
  const fracture = (0.05 * 2) / Z;
  const sum = osteoarthritis + fracture + 0.03;
  expect(item(assessment).probability).toBeCloseTo(osteoarthritis / sum, 9);
  expect(item(assessment, 'hip-fracture').probability).toBeCloseTo(fracture / sum, 9);
});

test('the second and third of a group count half and a quarter', () => {
  const assessment = assessed(['test-a', 'test-b', 'test-c'].map(present), withGroup(100));

  // exponent 1 + 0.5 + 0.25 = 1.75
  const weight = 0.6 * (2 / Z) ** 1.75;
  expect(item(assessment).probability).toBeCloseTo(weight / (weight + 0.08), 9);
  expect(item(assessment).ledger.map(({ discount }) => discount)).toEqual([1, 0.5, 0.25]);
  expect(item(assessment).ledger[1]?.discountReason).toBe(
    '2nd of its group (Label of provocation): adds x1.5, not x2.1',
  );
});

test('a group stays within its largest ratio', () => {
  const assessment = assessed(['test-a', 'test-b', 'test-c'].map(present), withGroup(3));

  // (2 / 0.95)^1.75 = 3.68 is held at 3: 0.6 x 3 = 1.8
  expect(item(assessment).probability).toBeCloseTo(1.8 / 1.88, 9);
  expect(item(assessment).ledger[0]?.discountReason).toContain(
    '; the group together is held at x3',
  );
});

test('a published cluster replaces its members and the rest of their group', () => {
  const change = (raw: TestKnowledge) => {
    withGroup(100)(raw);
    const members = ['test-a', 'test-b'].map((finding) => ({ finding, outcomes: ['present'] }));
    raw['joint-rules'] = byFileName(
      aJointRule({ id: 'cluster', members, replacesGroups: ['provocation'] }),
    );
  };
  const assessment = assessed(['test-a', 'test-b', 'test-c'].map(present), change);

  // 2 of 2: ratio 2.4 at base rate 0.3, 0.4 at 0.7; Z = 0.72 + 0.28 = 1
  const weight = 0.6 * 2.4;
  expect(item(assessment).probability).toBeCloseTo(weight / (weight + 0.08), 9);
  expect(item(assessment).ledger.map(({ kind, recorded }) => `${kind} ${recorded}`)).toEqual([
    'joint-rule 2 of 2',
  ]);
});

test('a number takes the ratio of its band, "limited" that of all abnormal bands together', () => {
  // Under 15 and 15 to 24 share the ratio 1.5 (base 0.5), 25 and over has 0.5: Z = 0.75 + 0.25 = 1.
  const limited = (0.6 * 1.5) / (0.6 * 1.5 + 0.08);

  expect(item(assessed([{ id: 'hip-internal-rotation', value: 14.9 }])).probability).toBeCloseTo(
    limited,
    9,
  );
  expect(item(assessed([present('hip-internal-rotation')])).probability).toBeCloseTo(limited, 9);
  expect(item(assessed([absent('hip-internal-rotation')])).probability).toBeCloseTo(0.3 / 0.38, 9);
});

test('age comes from the context or from a finding, with the same result', () => {
  const fromContext = assessed([], () => {}, { ageYears: 67 });
  const fromFinding = assessed([{ id: 'age', value: 67 }]);

  // 1.75 x 0.4 + 0.5 x 0.6 = 1: both conditions take 1.75
  expect(item(fromContext).probability).toBeCloseTo((0.6 * 1.75) / (0.65 * 1.75 + 0.03), 9);
  expect(fromFinding.differential).toEqual(fromContext.differential);
});

test('the ledger adds up from the prior odds to the posterior odds', () => {
  const { differential, noneOfThese } = assessed([present('groin-pain'), absent('night-pain')]);
  const priorNone = 0.03 / 0.68;

  for (const { probability, prior, ledger } of differential) {
    const sum = ledger.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(Math.log(probability / noneOfThese) - Math.log(prior / priorNone), 8);
  }
});

test('a ledger line says what the probability would be without it', () => {
  const both = assessed([present('groin-pain'), present('night-pain')]);
  const without = assessed([present('night-pain')]);

  expect(item(both).ledger[0]?.probabilityWithout).toBe(item(without).probability);
});

test('several complaints start from the mean of their shares', () => {
  const change = (raw: TestKnowledge) => {
    const [first] = raw.priors['primary-care/low-back']?.shares ?? [];
    if (first) first.share = { value: 0.2 };
  };
  const assessment = assessed([], change, { complaint: ['low-back', 'hip'] });

  // (0.2 + 0.6) / 2 = 0.4
  expect(item(assessment).prior).toBeCloseTo(0.4 / 0.48, 9);
  expect(assessment.complaint).toEqual(['hip', 'low-back']);
});

test('what the probability would be without an answer that lets a cluster speak', () => {
  const members = ['test-a', 'test-b'].map((finding) => ({ finding, outcomes: ['present'] }));
  const change = (raw: TestKnowledge) => {
    withGroup(100)(raw);
    const appliesWhen = { finding: 'age', atLeast: 50 };
    raw['joint-rules'] = byFileName(aJointRule({ id: 'of-the-old', members, appliesWhen }));
  };
  const findings = [present('test-a'), present('test-b')];

  const old = item(assessed(findings, change, { ageYears: 60 }));
  const ageless = item(assessed(findings, change));

  expect(old.ledger.map(({ id }) => id)).toContain('of-the-old');
  const line = old.ledger.find(({ id }) => id === 'age');
  expect(line?.probabilityWithout).toBe(ageless.probability);
});

test('without a complaint the pain sites say which, and without those all count', () => {
  const change = (raw: TestKnowledge) => {
    for (const id of ['low-back', 'buttock-leg'] as const) {
      raw.complaints[id] = { id, label: id, painSites: ['night-pain'], states: [] };
    }
  };

  expect(assessed([present('groin-pain')], change, { complaint: [] }).complaint).toEqual(['hip']);
  const nowhere = assessed([absent('groin-pain')], change, { complaint: [] });
  expect(nowhere.complaint).toEqual(['buttock-leg', 'hip', 'low-back']);
  expect(nowhere.notes[0]).toContain('No complaint');
});

test('what the complaint itself states is not weighed again; that it is absent is', () => {
  const stated = (raw: TestKnowledge) => {
    if (raw.complaints.hip) raw.complaints.hip.states = ['groin-pain'];
  };
  const probability = (answer: Observation[], change?: (raw: TestKnowledge) => void) =>
    item(assessed(answer, change)).probability;
  const [here, gone] = [present('groin-pain'), absent('groin-pain')];

  expect(probability([here], stated)).toBe(probability([]));
  expect(probability([here])).not.toBe(probability([]));
  expect(probability([gone], stated)).toBe(probability([gone]));
});

test('what the complaint states still lets a cluster speak', () => {
  const members = ['test-a', 'test-b'].map((finding) => ({ finding, outcomes: ['present'] }));
  const change = (raw: TestKnowledge) => {
    withGroup(100)(raw);
    if (raw.complaints.hip) raw.complaints.hip.states = ['groin-pain'];
    const appliesWhen = { finding: 'groin-pain', is: ['present'] };
    raw['joint-rules'] = byFileName(aJointRule({ id: 'of-the-groin', members, appliesWhen }));
  };

  const { ledger } = item(
    assessed([present('groin-pain'), present('test-a'), present('test-b')], change),
  );

  expect(ledger.map(({ id }) => id)).toEqual(['of-the-groin']);
});

test('without a complaint or a pain site nothing is taken as stated', () => {
  const change = (raw: TestKnowledge) => {
    for (const complaint of Object.values(raw.complaints)) {
      complaint.painSites = ['night-pain'];
      complaint.states = ['groin-pain'];
    }
  };

  const { ledger } = item(assessed([present('groin-pain')], change, { complaint: [] }));

  expect(ledger.map(({ id }) => id)).toEqual(['groin-pain']);
});

test('a finding that a cluster keeps is weighed beside it, and the ledger still adds up', () => {
  const members = ['test-a', 'test-b'].map((finding) => ({ finding, outcomes: ['present'] }));
  const change = (raw: TestKnowledge) => {
    withGroup(100)(raw);
    raw['joint-rules'] = byFileName(aJointRule({ id: 'pair', members, keeps: ['test-a'] }));
  };

  const assessment = assessed([present('test-a'), present('test-b')], change);
  const { ledger, probability, prior } = item(assessment);

  expect(ledger.map(({ id }) => id).sort()).toEqual(['pair', 'test-a']);
  const sum = ledger.reduce((total, { weight }) => total + weight, 0);
  const priorNone = 0.03 / 0.68;
  expect(sum).toBeCloseTo(
    Math.log(probability / assessment.noneOfThese) - Math.log(prior / priorNone),
    8,
  );
});

test('a setting that borrows its priors says so', () => {
  const { notes } = assessed([], () => {}, { setting: 'emergency' });

  expect(notes[0]).toContain('Starting shares are those of primary-care, not of emergency.');
});

test('answers of one group that contradict each other are named', () => {
  const { notes } = assessed([present('test-a'), absent('test-b')], (raw) => {
    withGroup(100)(raw);
    for (const id of ['test-a', 'test-b']) {
      raw.evidence[`hip-osteoarthritis/${id}`] = anEvidence('hip-osteoarthritis', id, {
        likelihoodRatioPositive: { value: 5 },
        likelihoodRatioNegative: { value: 0.2 },
      });
    }
  });

  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('Label of test-a (present) speaks for Label of hip-osteoarthritis');
});

test('the share of each source adds to 1', () => {
  const { bySource } = assessed([present('groin-pain')]);

  expect(bySource.hip + bySource.lumbarSpine + bySource.sacroiliac + bySource.other).toBeCloseTo(
    1,
    9,
  );
});

test('bad input comes back as errors, not as an assessment', () => {
  const result = assess(aKnowledgeBase(), {
    setting: 'primary-care',
    findings: [{ id: 'no-such-finding', state: 'present' }],
  });

  expect(result.ok).toBe(false);
});
