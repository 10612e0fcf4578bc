// What must hold for every case, tried on random ones (fixed seed) from the knowledge that ships.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { complaintIdSchema, settingIdSchema } from '@/lib/knowledge/schema/primitives';
import { assess } from './assess';
import { compile } from './compile';
import type { Assessment, AssessmentInput, Observation } from './types';

// Each property assesses hundreds of random cases over every condition: seconds, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const RUNS = { seed: 20260131, numRuns: 60 };
const knowledge = knowledgeBase();
const findings = [...knowledge.findings.values()].filter(({ section }) => section !== 'person');

function assessed(input: AssessmentInput): Assessment {
  const result = assess(knowledge, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function answerTo(finding: Finding): fc.Arbitrary<Observation> {
  const side = finding.sided
    ? fc.constantFrom('left' as const, 'right' as const)
    : fc.constant(undefined);
  return fc.tuple(side, valueFor(finding)).map(([chosen, answer]) => ({
    id: finding.id,
    ...(chosen ? { side: chosen } : {}),
    ...answer,
  }));
}

function valueFor({
  kind,
  range,
  outcomes,
}: Finding): fc.Arbitrary<Omit<Observation, 'id' | 'side'>> {
  if (kind === 'choice') return fc.constantFrom(...outcomes.map(({ id }) => ({ value: id })));
  if (kind === 'binary') return fc.constantFrom({ state: 'present' }, { state: 'absent' });
  const { min, max } = range ?? { min: 0, max: 0 };
  return fc.integer({ min: Math.ceil(min), max: Math.floor(max) }).map((value) => ({ value }));
}

const aCase: fc.Arbitrary<AssessmentInput> = fc
  .record({
    setting: fc.constantFrom(...settingIdSchema.options),
    ageYears: fc.integer({ min: 18, max: 95 }),
    sex: fc.constantFrom('female' as const, 'male' as const),
    complaint: fc.subarray([...complaintIdSchema.options], { minLength: 1 }),
    asked: fc.subarray(findings, { maxLength: 40 }),
  })
  .chain(({ asked, ...context }) =>
    fc.tuple(...asked.map(answerTo)).map((recorded) => ({ ...context, findings: recorded })),
  );

describe('whatever was recorded', () => {
  test('the order of the findings does not matter, and the same input gives the same bytes', () => {
    fc.assert(
      fc.property(aCase, fc.integer(), (input, turn) => {
        const shuffled = [...input.findings].sort((a, b) => mixed(a.id, turn) - mixed(b.id, turn));

        expect(JSON.stringify(assessed({ ...input, findings: shuffled }))).toBe(
          JSON.stringify(assessed(input)),
        );
      }),
      RUNS,
    );
  });

  test('a finding that was not tested changes nothing but the record of the input', () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom(...findings), (input, { id }) => {
        fc.pre(!input.findings.some((entry) => entry.id === id));
        const untested: Observation = { id, state: 'not-tested' };
        const more = assessed({ ...input, findings: [...input.findings, untested] });

        expect({ ...more, inputHash: '' }).toEqual({ ...assessed(input), inputHash: '' });
      }),
      RUNS,
    );
  });

  test('every probability lies between 0 and 1 and within its intervals', () => {
    fc.assert(
      fc.property(aCase, (input) => {
        const { differential, noneOfThese } = assessed(input);

        let sum = noneOfThese;
        for (const { probability, interval50, interval90, firstInDraws } of differential) {
          sum += probability;
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThan(1);
          expect(interval90[0]).toBeLessThanOrEqual(interval50[0]);
          expect(interval50[0]).toBeLessThanOrEqual(probability);
          expect(probability).toBeLessThanOrEqual(interval50[1]);
          expect(interval50[1]).toBeLessThanOrEqual(interval90[1]);
          expect(firstInDraws).toBeGreaterThanOrEqual(0);
          expect(firstInDraws).toBeLessThanOrEqual(1);
        }
        // Two conditions may be present at once, so together they reach 1 and at most 2.
        expect(sum).toBeGreaterThanOrEqual(1 - 1e-7);
        expect(sum).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });

  test('calling left right and right left mirrors the result', () => {
    fc.assert(
      fc.property(aCase, (input) => {
        const mirrored = { ...input, findings: input.findings.map(mirror) };
        const { inputHash: _, ...expected } = assessed(input);
        const { inputHash: __, ...actual } = assessed(mirrored);

        expect(JSON.parse(swapSides(JSON.stringify(actual)))).toEqual(expected);
      }),
      RUNS,
    );
  });
});

test.each(['present', 'absent'] as const)(
  'every finding %s at once still gives finite numbers',
  (state) => {
    const all = findings
      .filter(({ kind, abnormal }) => kind === 'binary' || abnormal)
      .map(({ id }) => ({ id, state }));

    const { differential } = assessed({ setting: 'primary-care', findings: all });
    for (const { probability, interval90, ledger } of differential) {
      const numbers = [probability, ...interval90, ...ledger.map(({ weight }) => weight)];
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  },
);

test('a finding with a ratio above 1, recorded present, never lowers that condition against none', () => {
  const supporting = supportingPairs();

  fc.assert(
    fc.property(aCase, fc.constantFrom(...supporting), (input, { finding, condition }) => {
      const others = input.findings.filter(({ id }) => id !== finding);
      const before = oddsAgainstNone(assessed({ ...input, findings: others }), condition);
      const after = [...others, { id: finding, state: 'present' as const }];

      const odds = oddsAgainstNone(assessed({ ...input, findings: after }), condition);
      expect(odds).toBeGreaterThanOrEqual(before * (1 - 1e-6));
    }),
    { ...RUNS, numRuns: 150 },
  );
});

/** Binary findings outside every joint rule, whose count would be what decides. */
function supportingPairs(): { finding: string; condition: string }[] {
  const model = compile(knowledge);
  return model.findings.flatMap(({ index, finding, evidence }) =>
    [...evidence.values()].flatMap(({ hypothesis, weights, evidence: entry }) => {
      const isInRule = model.jointRules[hypothesis]?.some(({ covers }) => covers.has(index));
      const present = finding.outcomes.findIndex(({ id }) => id === 'present');
      const isSite = finding.section === 'complaint';
      if (finding.kind !== 'binary' || isInRule || isSite || (weights[present] ?? 0) <= 0)
        return [];
      return { finding: finding.id, condition: entry.condition };
    }),
  );
}

/** Read from the ledger: printed probabilities are held away from 0. */
function oddsAgainstNone({ differential }: Assessment, condition: string): number {
  const item = differential.find((entry) => entry.condition === condition);
  // Not considered: no odds at all.
  if (!item) return 0;
  const { ledger } = item;
  return Math.exp(ledger.reduce((sum, { weight }) => sum + weight, 0));
}

function mirror(observation: Observation): Observation {
  if (!observation.side) return observation;
  return { ...observation, side: observation.side === 'left' ? 'right' : 'left' };
}

function swapSides(text: string): string {
  return text.replace(
    /"side":"(left|right)"|\((left|right)\)|Only the (left|right) side/g,
    (match) =>
      match.includes('left') ? match.replace('left', 'right') : match.replace('right', 'left'),
  );
}

function mixed(text: string, turn: number): number {
  let hash = turn;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash;
}
