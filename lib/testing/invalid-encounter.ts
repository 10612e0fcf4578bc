// Encounters that the engine must refuse, of every kind of mistake we know: a valid one with one thing wrong in
// it, several things wrong at once, or no encounter at all.
import fc from 'fast-check';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { anyEncounter, anyObservation, type RawEncounter } from './any-encounter';

export type InvalidEncounter = {
  /** What is wrong with it, in words. */
  readonly kind: string;
  readonly input: unknown;
};

type Kinds = Readonly<Record<string, fc.Arbitrary<unknown>>>;
type Fields = Readonly<Record<string, unknown>>;

/** More than any record holds. */
const TOO_MANY = [1001, 5000, 100_000];
const DEEP = 10_000;

/** Names that every object inherits: looked up carelessly they are found in any table. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const CONTEXT_KEYS = ['setting', 'ageYears', 'sex', 'complaint', 'findings'];
const OBSERVATION_KEYS = ['id', 'side', 'state', 'value', 'unit', 'bulk'];

/** Nothing that any field of an encounter may hold. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -1e308,
    '',
    ' ',
    'null',
    'present\u0000',
    {},
    { present: true },
    [null],
    [[]],
    ...PROTOTYPE_KEYS,
  ),
  fc.string({ unit: 'binary' }).map((text) => `?${text}`),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc.dictionary(fc.string(), fc.anything(), { maxKeys: 3 }).map((entries) => ({ ...entries })),
);

export function invalidEncounter(knowledge: KnowledgeBase): fc.Arbitrary<InvalidEncounter> {
  const encounter = anyEncounter(knowledge);
  const wrongFindings = wrongObservations(knowledge);
  const single: Kinds = {
    ...notAnEncounter(encounter),
    ...wrongContext(encounter),
    ...wrongLists(knowledge, encounter),
    ...mapKinds(wrongFindings, (entry) => withEntry(encounter, entry)),
  };
  const several = fc
    .tuple(
      fc.constantFrom(...CONTEXT_KEYS.slice(0, -1)),
      junk,
      fc.array(fc.oneof(...Object.values(wrongFindings)), { minLength: 1, maxLength: 20 }),
      encounter,
    )
    .map(([key, value, entries, base]) => ({
      ...base,
      [key]: value,
      findings: [...base.findings, ...entries],
    }));
  const kinds: Kinds = { ...single, 'several mistakes at once': several };
  return fc.oneof(
    ...Object.entries(kinds).map(([kind, inputs]) => inputs.map((input) => ({ kind, input }))),
  );
}

function notAnEncounter(encounter: fc.Arbitrary<RawEncounter>): Kinds {
  return {
    'no object': fc.oneof(
      fc.constantFrom<unknown>(undefined, null, true, 0, Number.NaN, '', 'primary-care', []),
      junk,
    ),
    'anything at all': fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withTypedArray: true,
    }),
    'the text of an encounter': encounter.map((base) => JSON.stringify(base)),
    'a list of encounters': encounter.map((base) => [base]),
    'nothing but depth': fc.constantFrom<unknown>(deepList(), { findings: deepList() }),
    'no setting': encounter.map(({ setting: _, ...rest }) => rest),
    'no findings': encounter.map(({ findings: _, ...rest }) => rest),
  };
}

function wrongContext(encounter: fc.Arbitrary<RawEncounter>): Kinds {
  const having = (fields: fc.Arbitrary<Fields>) =>
    fc.tuple(encounter, fields).map(([base, wrong]) => ({ ...base, ...wrong }));
  const asField = (key: string, values: fc.Arbitrary<unknown>) =>
    having(values.map((value) => ({ [key]: value })));
  const unlikeAge = fc.oneof(
    fc.constantFrom<unknown>(null, '58', -1, -0.001, 120.001, 121, 1e308, [58], { years: 58 }),
    fc.double({ max: -1e-9, noNaN: true }),
    fc.double({ min: 120.000_001, noNaN: true }),
    junk,
  );
  const unlikeComplaint = fc.oneof(
    fc.constantFrom<unknown>(null, 'hip', { 0: 'hip' }, ['hip', 'knee'], [null], [['hip']], [0]),
    fc.constantFrom(['hip', 'hip', 'hip', 'hip'], ['Hip'], ['hip '], ['__proto__']),
    fc.constant(Array(100_000).fill('hip')),
    junk,
  );
  return {
    'wrong setting': asField(
      'setting',
      fc.oneof(fc.constantFrom<unknown>(null, 1, 'Primary-care', 'hospital', ['emergency']), junk),
    ),
    'wrong age': asField('ageYears', unlikeAge),
    'wrong sex': asField(
      'sex',
      fc.oneof(fc.constantFrom<unknown>(null, 'Female', 'f', 'other', 1, ['male']), junk),
    ),
    'wrong complaint': asField('complaint', unlikeComplaint),
    'an unknown field': having(unknownField(CONTEXT_KEYS)),
  };
}

function wrongLists(knowledge: KnowledgeBase, encounter: fc.Arbitrary<RawEncounter>): Kinds {
  const observation = anyObservation([...knowledge.findings.values()]);
  const having = (findings: fc.Arbitrary<unknown>) =>
    fc.tuple(encounter, findings).map(([base, list]) => ({ ...base, findings: list }));
  const twice = fc
    .tuple(observation, observation)
    .map(([first, other]) => [first, { ...first, unit: undefined }, other]);
  const inContext = fc.constantFrom<Fields>(
    { ageYears: 50, findings: [{ id: 'age', value: 50 }] },
    { ageYears: 50, findings: [{ id: 'age', state: 'not-tested' }] },
    { sex: 'female', findings: [{ id: 'sex', value: 'male' }] },
    { sex: 'female', findings: [{ id: 'sex', state: 'equivocal' }] },
  );
  return {
    'findings that are no list': having(
      fc.oneof(
        fc.constantFrom<unknown>(null, 'groin-pain', 1, { length: 0 }, { id: 'groin-pain' }),
        junk,
      ),
    ),
    'too many findings': having(
      fc
        .tuple(fc.constantFrom(...TOO_MANY), fc.oneof(observation, fc.constant(null)))
        .map(([length, entry]) => Array(length).fill(entry)),
    ),
    'the same finding twice': having(twice),
    'given in the context and as a finding': fc
      .tuple(encounter, inContext)
      .map(([base, fields]) => ({ ...base, ...fields })),
  };
}

/** Single entries of the list, each wrong in one way. */
function wrongObservations({ findings }: KnowledgeBase): Kinds {
  const all = [...findings.values()];
  const ofKind = (kind: Finding['kind']) => all.filter((finding) => finding.kind === kind);
  const withUnit = all.filter(({ unit }) => unit !== undefined);
  const sided = all.filter((finding) => finding.sided);
  const unsided = all.filter((finding) => !finding.sided);
  const valueOnly = all.filter(({ kind, abnormal }) => kind !== 'binary' && !abnormal);
  const unlikeId = fc.oneof(
    fc.constantFrom(...all).map(({ id }) => id.toUpperCase()),
    fc.constantFrom(...all).map(({ id }) => `${id} `),
    fc.constantFrom(...all).map(({ id }) => `${id.slice(1)}x`),
    fc.constant('a'.repeat(100_000)),
    fc.constantFrom<unknown>(undefined, null, 0, [], ['groin-pain']),
    junk,
  );
  const notBoolean = fc
    .oneof(fc.constantFrom<unknown>(null, 0, 1, 'true', 'false', []), junk)
    .filter((value) => value !== true);
  return {
    'an entry that is no object': fc.oneof(
      fc.constantFrom<unknown>(undefined, null, 'groin-pain', 1, [], [{ id: 'groin-pain' }]),
      junk,
    ),
    'an unknown id': unlikeId.map((id) => ({ id, state: 'present' })),
    'an unknown field of a finding': wrongWith(all, unknownField(OBSERVATION_KEYS)),
    'a wrong side': wrongWith(
      sided,
      fc
        .oneof(fc.constantFrom<unknown>('both', 'Left', 'right ', 0, ['left']), junk)
        .map((side) => ({ side })),
    ),
    'a side where there is none': wrongWith(
      unsided,
      fc
        .oneof(fc.constantFrom<unknown>('left', 'right', 'none', 0), junk)
        .map((side) => ({ side })),
    ),
    'a wrong unit': wrongWith(
      withUnit,
      fc
        .oneof(fc.constantFrom<unknown>('furlongs', 'Degrees', null, 1, ['degrees']), junk)
        .map((unit) => ({ unit })),
    ),
    'both a state and a value': wrongWith(
      all,
      fc.constantFrom<Fields>(
        { state: 'present', value: 1 },
        { state: 'absent', value: 'present' },
        { state: 'not-tested', value: null },
        { state: null, value: 10 },
      ),
    ),
    'neither a state nor a value': wrongWith(
      all,
      fc.constant({ state: undefined, value: undefined }),
    ),
    'an unknown state': wrongWith(
      all,
      fc
        .oneof(fc.constantFrom<unknown>(null, 1, 'Present', 'yes', 'normal', ['present']), junk)
        .map((state) => ({ state, value: undefined })),
    ),
    'present or absent where a value is wanted': wrongWith(
      valueOnly,
      fc.constantFrom('present', 'absent').map((state) => ({ state, value: undefined })),
    ),
    'a value where a state is wanted': wrongWith(
      ofKind('binary'),
      fc
        .oneof(fc.constantFrom<unknown>(1, 0, 'present', 'yes', null, ['present']), junk)
        .map((value) => ({ value, state: undefined })),
    ),
    'a measure that is no number': wrongWith(
      ofKind('measure'),
      fc
        .oneof(fc.constantFrom<unknown>('10', '10 degrees', null, [10], { value: 10 }), junk)
        .map((value) => ({ value, state: undefined })),
    ),
    'a measure out of range': fc.oneof(...ofKind('measure').map(outOfRange)),
    'an unknown option': wrongWith(
      ofKind('choice'),
      fc
        .oneof(fc.constantFrom<unknown>(0, 1, null, 'unknown-option', ['sudden']), junk)
        .map((value) => ({ value, state: undefined })),
    ),
    'a wrong bulk': wrongWith(
      all,
      fc.oneof(
        notBoolean.map((bulk) => ({ bulk, state: 'absent', value: undefined })),
        fc.constantFrom('present', 'equivocal', 'not-tested').map((state) => ({
          bulk: true,
          state,
          value: undefined,
        })),
      ),
    ),
  };
}

/** A valid answer to one of these findings, but for what is wrong. */
function wrongWith(
  findings: readonly Finding[],
  wrong: fc.Arbitrary<Fields>,
): fc.Arbitrary<unknown> {
  return fc
    .tuple(anyObservation(findings), wrong)
    .map(([entry, fields]) => ({ ...entry, ...fields }));
}

function outOfRange({ id, range }: Finding): fc.Arbitrary<unknown> {
  const { min, max } = range ?? { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
  return fc
    .oneof(
      fc.double({ max: min - 1e-6, noNaN: true }),
      fc.double({ min: max + 1e-6, noNaN: true }),
      fc.constantFrom(min - 1, max + 1, Number.MAX_VALUE),
    )
    .map((value) => ({ id, value }));
}

/** A field that has no meaning there: near a known one, inherited by every object, or anything. */
function unknownField(known: readonly string[]): fc.Arbitrary<Fields> {
  const key = fc
    .oneof(
      fc.constantFrom(...known).map((word) => `${word}s`),
      fc.constantFrom(...known).map((word) => word.toUpperCase()),
      fc.constantFrom(...PROTOTYPE_KEYS, '', ' ', '\n', 'x'.repeat(100_000)),
      fc.string({ unit: 'binary' }),
    )
    .filter((word) => !known.includes(word));
  return fc.tuple(key, fc.anything()).map(([name, value]) => Object.fromEntries([[name, value]]));
}

/** The wrong entry somewhere among valid ones. */
function withEntry(
  encounter: fc.Arbitrary<RawEncounter>,
  wrong: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  return fc.tuple(encounter, wrong, fc.nat({ max: 20 })).map(([base, entry, place]) => ({
    ...base,
    findings: [...base.findings.slice(0, place), entry, ...base.findings.slice(place)],
  }));
}

function mapKinds(kinds: Kinds, to: (inputs: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>) {
  return Object.fromEntries(Object.entries(kinds).map(([kind, inputs]) => [kind, to(inputs)]));
}

function deepList(): unknown {
  let list: unknown = [];
  for (let depth = 0; depth < DEEP; depth += 1) list = [list];
  return list;
}
