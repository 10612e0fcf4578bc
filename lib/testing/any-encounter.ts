// Any encounter that the engine must take, drawn by the shape of a knowledge base: every setting, complaint and
// age, every kind of answer to every finding, from nothing recorded to three hundred answers.
import fc from 'fast-check';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { complaintIdSchema, settingIdSchema, sideSchema } from '@/lib/knowledge/schema/primitives';

/** As it comes from outside, before it is checked. */
export type RawObservation = {
  readonly id: string;
  readonly side?: string | null;
  readonly state?: string;
  readonly value?: number | string;
  readonly unit?: string;
  readonly bulk?: boolean;
};
export type RawEncounter = {
  readonly setting: string;
  readonly ageYears?: number;
  readonly sex?: string;
  readonly complaint?: readonly string[];
  readonly findings: readonly RawObservation[];
};

type RawAnswer = Omit<RawObservation, 'id' | 'side' | 'unit'>;

const MOST_ANSWERS = 300;
/** How often, by weight, an encounter has at most so many answers. */
const SIZES = [
  { weight: 1, most: 0 },
  { weight: 5, most: 10 },
  { weight: 9, most: 60 },
  { weight: 3, most: 150 },
];
const PARTIAL_STATES = ['equivocal', 'not-tested', 'could-not-test'] as const;

export function anyEncounter(knowledge: KnowledgeBase): fc.Arbitrary<RawEncounter> {
  const observation = anyObservation([...knowledge.findings.values()]);
  const atMost = (most: number, least = 0) =>
    fc.uniqueArray(observation, {
      minLength: least,
      maxLength: most,
      selector: ({ id, side }) => `${id} ${side ?? ''}`,
      size: 'max',
    });
  const findings = fc.oneof(
    ...SIZES.map(({ weight, most }) => ({ weight, arbitrary: atMost(most) })),
    { weight: 1, arbitrary: atMost(MOST_ANSWERS, Math.min(MOST_ANSWERS, knowledge.findings.size)) },
  );
  return fc.tuple(anyContext(knowledge), findings).map(([context, recorded]) => ({
    ...context,
    // Age and sex may come either way, but not both.
    findings: recorded.filter(
      ({ id }) => !(id === 'age' && 'ageYears' in context) && !(id === 'sex' && 'sex' in context),
    ),
  }));
}

/** One answer to one of these findings. */
export function anyObservation(findings: readonly Finding[]): fc.Arbitrary<RawObservation> {
  return fc.oneof(...findings.map(answerTo));
}

function anyContext({ findings }: KnowledgeBase): fc.Arbitrary<Omit<RawEncounter, 'findings'>> {
  const { min, max } = findings.get('age')?.range ?? { min: 0, max: 120 };
  return fc.record(
    {
      setting: fc.constantFrom(...settingIdSchema.options),
      ageYears: fc.oneof(fc.integer({ min, max }), aNumber(min, max)),
      sex: fc.constantFrom('female', 'male'),
      complaint: fc.array(fc.constantFrom(...complaintIdSchema.options), {
        maxLength: complaintIdSchema.options.length,
      }),
    },
    { requiredKeys: ['setting'] },
  );
}

function answerTo(finding: Finding): fc.Arbitrary<RawObservation> {
  const { id, sided, unit } = finding;
  const side = sided ? fc.constantFrom(...sideSchema.options, null) : fc.constant(null);
  const withUnit = unit === undefined ? fc.constant(false) : fc.boolean();
  return fc
    .record({ side, answer: anyAnswer(finding), withUnit, sideIsWritten: fc.boolean() })
    .map((drawn) => ({
      id,
      ...(drawn.side !== null || drawn.sideIsWritten ? { side: drawn.side } : {}),
      ...drawn.answer,
      ...(unit !== undefined && drawn.withUnit ? { unit } : {}),
    }));
}

function anyAnswer(finding: Finding): fc.Arbitrary<RawAnswer> {
  const { kind, abnormal } = finding;
  const partial = fc.constantFrom(...PARTIAL_STATES).map((state) => ({ state }));
  const yesOrNo = fc.constantFrom(
    { state: 'present' },
    { state: 'present', bulk: false },
    { state: 'absent' },
    { state: 'absent', bulk: true },
  );
  if (kind === 'binary') {
    return fc.oneof({ weight: 6, arbitrary: yesOrNo }, { weight: 1, arbitrary: partial });
  }
  return fc.oneof(
    { weight: 5, arbitrary: anyValue(finding).map((value) => ({ value })) },
    { weight: abnormal ? 2 : 0, arbitrary: yesOrNo },
    { weight: 1, arbitrary: partial },
  );
}

function anyValue({ kind, range, outcomes }: Finding): fc.Arbitrary<number | string> {
  if (kind === 'choice') return fc.constantFrom(...outcomes.map(({ id }) => id));
  const { min, max } = range ?? { min: 0, max: 0 };
  const edges = outcomes
    .flatMap(({ atLeast, below }) => [atLeast ?? min, below ?? max])
    .filter((edge) => edge >= min && edge <= max);
  return fc.oneof(
    fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
    aNumber(min, max),
    fc.constantFrom(min, max, ...edges),
  );
}

function aNumber(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}
