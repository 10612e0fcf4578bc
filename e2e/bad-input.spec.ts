// Nonsense sent to where answers are saved: refused with a status and the field's name, and nothing is
// changed. The browser never sends most of this; scripts and broken clients do.

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Scene, setScene } from './access/attackers';
import { postJson } from './access/post-json';
import type { Application } from './application';
import { expect, test } from './fixtures';
import { recordsOf } from './people';

type Body = Readonly<Record<string, unknown>>;
type Case = readonly [title: string, body: () => unknown, status: number, field: string | null];

const rotation = (change: Body = {}): Body => ({
  findingId: 'hip-internal-rotation',
  side: 'right',
  value: 20,
  baseVersion: 0,
  idempotencyKey: randomUUID(),
  ...change,
});

const onset = (change: Body = {}): Body => ({
  findingId: 'onset',
  side: null,
  option: 'gradual',
  baseVersion: 0,
  idempotencyKey: randomUUID(),
  ...change,
});

const block = (change: Body = {}): Body => ({
  findings: [{ findingId: 'log-roll', side: 'left' }],
  idempotencyKey: randomUUID(),
  ...change,
});

const LONG = 'x'.repeat(1024 * 1024);
const NOT_TEXT = [['a'], { a: 'b' }, 7, true, null];
const NOT_A_NUMBER = [['20'], { a: 20 }, '20', true, null];

const OBSERVATION_CASES: readonly Case[] = [
  ...wrongTypes('findingId', NOT_TEXT),
  ...wrongTypes('side', [['left'], { a: 1 }, 7, true, 'both', 'LEFT', '']),
  ...wrongTypes('value', NOT_A_NUMBER),
  ...wrongTypes('state', [...NOT_TEXT, 'maybe', 'constructor']),
  ...wrongTypes('option', NOT_TEXT),
  ...wrongTypes('bulk', ['yes', 1, null]),
  ...wrongTypes('baseVersion', [...NOT_A_NUMBER, -1, 0.5, 2 ** 53]),
  ...wrongTypes('idempotencyKey', [...NOT_TEXT, 'not-a-key']),
  ...['findingId', 'side', 'baseVersion', 'idempotencyKey'].map(
    (field): Case => [`no ${field}`, () => rotation({ [field]: undefined }), 422, field],
  ),
  ['an unknown finding', () => rotation({ findingId: 'no-such-finding' }), 422, 'findingId'],
  ['a name every object has', () => rotation({ findingId: 'constructor' }), 422, 'findingId'],
  ['age, which the record knows', () => rotation({ findingId: 'age' }), 422, 'findingId'],
  ['no side where there are two', () => rotation({ side: null }), 422, 'side'],
  ['a side where there is none', () => onset({ side: 'left' }), 422, 'side'],
  ['degrees no hip has', () => rotation({ value: 400 }), 422, 'value'],
  ['degrees below none', () => rotation({ value: -1 }), 422, 'value'],
  ['a number beyond all numbers', () => withValue('1e400'), 422, 'value'],
  ['a number for a yes or no', () => rotation({ findingId: 'log-roll' }), 422, 'value'],
  ['a number for a choice', () => onset({ option: undefined, value: 1 }), 422, 'value'],
  ['yes for a choice', () => onset({ option: undefined, state: 'present' }), 422, 'state'],
  ['an unknown option', () => onset({ option: 'yesterday' }), 422, 'option'],
  ['an option for a number', () => rotation({ value: undefined, option: 'x' }), 422, 'option'],
  ['two answers at once', () => rotation({ state: 'present' }), 422, 'state'],
  ['no answer', () => rotation({ value: undefined }), 422, 'state'],
  ['a NUL byte in the finding', () => rotation({ findingId: 'log\u0000roll' }), 422, 'findingId'],
  ['a NUL byte in the option', () => onset({ option: 'grad\u0000ual' }), 422, 'option'],
  ['half a character', () => onset({ option: '\ud800' }), 422, 'option'],
  ['half a character in the finding', () => onset({ findingId: '\udfff' }), 422, 'findingId'],
  ['a version from the future', () => rotation({ baseVersion: 5 }), 422, 'baseVersion'],
  ['a field nobody asked for', () => rotation({ recordedBy: randomUUID() }), 422, 'recordedBy'],
  ['a prototype', () => withRaw('"__proto__":{"bulk":true}'), 422, '__proto__'],
  ['a constructor', () => rotation({ constructor: { prototype: {} } }), 422, 'constructor'],
  ['a deep nest in a field', () => withValue(nested(20_000)), 422, 'value'],
  ['a long text in a field', () => onset({ option: 'x'.repeat(40_000) }), 422, 'option'],
  ['a megabyte', () => onset({ option: LONG }), 413, null],
  ...notEvenAnObject(),
];

const BULK_CASES: readonly Case[] = [
  ['findings that are no list', () => block({ findings: 'log-roll' }), 422, 'findings'],
  ['an empty list', () => block({ findings: [] }), 422, 'findings'],
  ['a list of names', () => block({ findings: ['log-roll'] }), 422, 'findings'],
  ['an endless list', () => block({ findings: Array(101).fill(aPlace()) }), 422, 'findings'],
  ['an answer in the list', () => block({ findings: [aPlace({ value: 1 })] }), 422, 'findings'],
  [
    'an unknown finding',
    () => block({ findings: [aPlace({ findingId: 'no' })] }),
    422,
    'findingId',
  ],
  ['a missing side', () => block({ findings: [aPlace({ side: null })] }), 422, 'side'],
  [
    'one good, one bad',
    () => block({ findings: [aPlace(), aPlace({ side: 7 })] }),
    422,
    'findings',
  ],
  ['a measure', () => block({ findings: [aPlace({ findingId: 'hip-flexion' })] }), 422, 'findings'],
  ['a red flag', () => block({ findings: [aRedFlag()] }), 422, 'findings'],
  ['a key that is none', () => block({ idempotencyKey: 'again' }), 422, 'idempotencyKey'],
  ['a megabyte', () => block({ findings: [aPlace({ findingId: LONG })] }), 413, null],
  ...notEvenAnObject(),
];

let scene: Scene;
let before: string;

test.beforeEach(async ({ application }) => {
  scene = await setScene(application);
  before = await recordsOf(application, scene.clinicId);
});

test.afterEach(async ({ application }) => {
  expect((await fetch(`${application.origin}/api/health`)).status).toBe(200);
});

for (const [route, cases] of [
  ['observations', OBSERVATION_CASES],
  ['observations/bulk', BULK_CASES],
] as const) {
  test(`${route}: bad input is refused by status and field, and nothing is changed`, async ({
    application,
  }) => {
    for (const [title, body, status, field] of cases) {
      const reply = await post(application, body(), route);

      expect.soft(reply.status, `${title}: ${reply.text.slice(0, 200)}`).toBe(status);
      expect.soft(reply.json, title).toMatchObject({ ok: false, message: expect.any(String) });
      if (field !== null) expect.soft(namedFields(reply.json), title).toContain(field);
    }
    expect(await recordsOf(application, scene.clinicId)).toBe(before);
  });
}

test('only JSON is taken for an answer', async ({ application }) => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
  ]) {
    const reply = await post(application, rotation(), 'observations', { 'content-type': type });

    expect(reply.status, type).toBe(415);
  }
  expect(await recordsOf(application, scene.clinicId)).toBe(before);
});

test('an answer to an older version shows both answers and overwrites neither', async ({
  application,
}) => {
  expect((await post(application, rotation({ value: 20 }))).status).toBe(200);
  expect((await post(application, rotation({ value: 25, baseVersion: 1 }))).status).toBe(200);
  const saved = await recordsOf(application, scene.clinicId);

  for (const baseVersion of [0, 1, 9]) {
    const stale = await post(application, rotation({ value: 30, baseVersion }));

    expect(stale.status).toBe(409);
    expect(stale.json).toMatchObject({
      kind: 'conflict',
      yours: { value: 30 },
      theirs: { value: 25 },
    });
  }
  expect(await recordsOf(application, scene.clinicId)).toBe(saved);
});

test('one key is one save: repeated it changes nothing, for another answer it is refused', async ({
  application,
}) => {
  const first = rotation();
  const reply = await post(application, first);
  const saved = await recordsOf(application, scene.clinicId);

  const repeated = await post(application, first);
  const other = await post(application, { ...first, value: 30 });

  expect(repeated.status).toBe(200);
  expect(repeated.json).toEqual(reply.json);
  expect(other.status).toBe(422);
  expect(namedFields(other.json)).toContain('idempotencyKey');
  expect(await recordsOf(application, scene.clinicId)).toBe(saved);
});

test('whatever is posted, the server answers with a decision, never with an error of its own', async ({
  application,
}) => {
  await fc.assert(
    fc.asyncProperty(anyBody(), async (body) => {
      const { status, text } = await post(application, body);

      expect(status === 200 || (status >= 400 && status < 500), `${status}: ${text}`).toBe(true);
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

/** Some fields as they should be and some as they should not. */
function anyBody(): fc.Arbitrary<unknown> {
  const anything = fc.anything({ maxDepth: 3, withNullPrototype: false });
  const or = (...good: readonly unknown[]) =>
    fc.oneof(
      { arbitrary: fc.constantFrom(...good), weight: 4 },
      anything,
      fc.string({ unit: 'binary' }),
    );
  const fields = fc.record(
    {
      findingId: or('hip-internal-rotation', 'onset', 'log-roll', 'low-back-pain'),
      side: or('left', 'right', null),
      state: or('present', 'absent', 'not-tested', 'equivocal'),
      value: fc.oneof(fc.integer({ min: -10, max: 200 }), fc.double(), anything),
      option: or('gradual', 'sudden'),
      bulk: or(true, false),
      baseVersion: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double(), anything),
      idempotencyKey: fc.oneof({ arbitrary: fc.uuid(), weight: 4 }, anything),
    },
    { requiredKeys: [] },
  );
  return fc.oneof({ arbitrary: fields, weight: 4 }, fc.json(), fc.string({ unit: 'binary' }));
}

function post(
  application: Application,
  body: unknown,
  route = 'observations',
  headers: Readonly<Record<string, string>> = {},
) {
  const path = `/api/encounters/${scene.target.encounterId}/${route}`;
  return postJson(application, { path, cookie: scene.cookies.owner, body, headers });
}

function wrongTypes(field: string, values: readonly unknown[]): readonly Case[] {
  return values.map((value) => [
    `${field} is ${JSON.stringify(value)}`,
    () => rotation({ [field]: value }),
    422,
    field,
  ]);
}

function notEvenAnObject(): readonly Case[] {
  return [
    ...[[], 'text', 7, null, true].map(
      (body): Case => [`only ${JSON.stringify(body)}`, () => JSON.stringify(body), 422, null],
    ),
    ['nothing', () => '', 400, null],
    ['half an object', () => '{"findingId":', 400, null],
    ['NaN', () => withValue('NaN'), 400, null],
    ['two objects', () => '{}{}', 400, null],
    ['an open nest', () => '['.repeat(30_000), 400, null],
    ['a deep nest', () => nested(30_000), 422, null],
  ];
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

/** JSON that no JavaScript value would be written as. */
function withValue(text: string): string {
  return JSON.stringify(rotation({ value: 'VALUE' })).replace('"VALUE"', text);
}

function withRaw(member: string): string {
  return JSON.stringify(rotation()).replace('{', `{${member},`);
}

function aPlace(change: Body = {}): Body {
  return { findingId: 'log-roll', side: 'left', ...change };
}

function aRedFlag(): Body {
  return { findingId: 'unable-to-bear-weight', side: null };
}

function namedFields(reply: unknown): readonly string[] {
  const isReply = typeof reply === 'object' && reply !== null && 'fields' in reply;
  return isReply && typeof reply.fields === 'object' && reply.fields !== null
    ? Object.keys(reply.fields)
    : [];
}
