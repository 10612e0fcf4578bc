// Row-level security alone: plain SQL as the app's own role, as after an injection or a forgotten filter.
import type { Client } from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import { aClinician, connectServices, rowsOf, withClient } from '@/lib/testing/database';
import { aFullRecord } from '@/lib/testing/database-record';
import { sqlStateOf } from './errors';

connectServices();

/** Typed here, compared with the catalogue below: each needs a row to be hidden. */
const TABLES = [
  'addendum',
  'assessment',
  'audit_event',
  'candidate',
  'confirmed_diagnosis',
  'encounter',
  'evidence_report',
  'first_impression',
  'follow_up',
  'history_detail',
  'idempotency_key',
  'membership',
  'note',
  'observation',
  'pain_drawing',
  'patient',
  'session',
  'signature',
  'test_order',
] as const;

const REFUSED = ['42501', 'IL002'];

let ours: Actor;
let theirs: Actor;

beforeAll(async () => {
  theirs = (await aFullRecord()).actor;
  ours = await aClinician();
});

test('the list of tables is complete', async () => {
  const rows = await rowsOf<{ table_name: string }>(`
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'clinic_id' ORDER BY table_name`);
  expect(rows.map((row) => row.table_name)).toEqual(TABLES);
});

describe.each(TABLES)("another clinic's rows in %s", (table) => {
  test.each(['appUrl', 'ownerUrl'] as const)('are invisible to %s', async (role) => {
    expect((await theirRows(table)).length).toBeGreaterThan(0);

    const seen = await inOurClinic(role, (client) =>
      client.query(`SELECT 1 FROM ${table} WHERE clinic_id = $1`, [theirs.clinicId]),
    );
    expect(seen).toMatchObject({ rowCount: 0 });
  });

  test.each(['appUrl', 'ownerUrl'] as const)('are changed and deleted by no %s', async (role) => {
    const before = await theirRows(table);

    for (const sql of [`UPDATE ${table} SET clinic_id = clinic_id`, `DELETE FROM ${table}`]) {
      const outcome = await inOurClinic(role, (client) =>
        client.query(`${sql} WHERE clinic_id = $1`, [theirs.clinicId]),
      ).catch(sqlStateOf);
      if (typeof outcome === 'string') expect(REFUSED).toContain(outcome);
      else expect(outcome).toMatchObject({ rowCount: 0 });
    }
    expect(await theirRows(table)).toEqual(before);
  });

  test('cannot be added to', async () => {
    const [row] = await theirRows(table);

    const outcome = await inOurClinic('appUrl', (client) => insert(client, table, row)).catch(
      sqlStateOf,
    );
    expect(outcome).toBe('42501');
  });

  test('are hidden when no clinic is set, also on a connection that had one', async () => {
    await withClient('appUrl', async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.clinic', $1, true)`, [theirs.clinicId]);
      await client.query('COMMIT');
      expect((await client.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
    });
  });
});

/** They name people at most. */
const NAMING_NO_RECORD = ['patient', 'membership', 'session', 'idempotency_key', 'evidence_report'];
const REFERRING = TABLES.filter((table) => !NAMING_NO_RECORD.includes(table));

test.each(REFERRING)(
  "a row of ours in %s cannot point at another clinic's record",
  async (table) => {
    const [row] = await theirRows(table);
    const moved = { ...withOurPeople(row), clinic_id: ours.clinicId };

    const outcome = await inOurClinic('appUrl', (client) => insert(client, table, moved)).catch(
      sqlStateOf,
    );
    expect(outcome).toBe('23503');
  },
);

test("an event cannot be written in a colleague's name", async () => {
  const [row] = await theirRows('audit_event');
  const colleague = await aClinician(ours.clinicId);
  const forged = {
    ...row,
    clinic_id: ours.clinicId,
    actor_id: colleague.personId,
    patient_id: null,
    encounter_id: null,
  };

  const outcome = await inOurClinic('appUrl', (client) => insert(client, 'audit_event', forged));
  expect(outcome).toBe('42501');
});

describe('before the clinic is known', () => {
  test('an account is found by its address or by its person, and no other', async () => {
    const [person] = await rowsOf<{ email: string }>('SELECT email FROM person WHERE id = $1', [
      theirs.personId,
    ]);
    const byEmail = await withSetting('app.email', person?.email ?? '', 'SELECT id FROM person');
    const byPerson = await withSetting('app.person', theirs.personId, 'SELECT id FROM person');
    const inClinic = await withSetting('app.clinic', theirs.clinicId, 'SELECT id FROM person');

    expect(byEmail).toEqual([{ id: theirs.personId }]);
    expect(byPerson).toEqual([{ id: theirs.personId }]);
    expect(inClinic).toEqual([]);
  });

  test('a person reads their own memberships, a key its own session', async () => {
    const memberships = await withSetting(
      'app.person',
      theirs.personId,
      'SELECT person_id FROM membership',
    );
    const sessions = await withSetting(
      'app.session',
      theirs.sessionId,
      'SELECT token_hash FROM session',
    );
    expect(memberships).toEqual([{ person_id: theirs.personId }]);
    expect(sessions).toEqual([{ token_hash: theirs.sessionId }]);
  });

  test('the app can write sign-in events and not read them', async () => {
    const write = `INSERT INTO sign_in_event (outcome, email_hash) VALUES ('refused', 'x')`;
    expect(await withSetting('app.email', 'x', write)).toEqual([]);
    const read = withSetting('app.email', 'x', 'SELECT 1 FROM sign_in_event').catch(sqlStateOf);
    expect(await read).toBe('42501');
  });
});

test('the backup role sees every clinic and writes to none', async () => {
  await withClient('backupUrl', async (client) => {
    const { rows } = await client.query('SELECT DISTINCT clinic_id FROM membership');
    expect(rows).toEqual(
      expect.arrayContaining([{ clinic_id: ours.clinicId }, { clinic_id: theirs.clinicId }]),
    );
    const write = client.query('DELETE FROM patient').catch(sqlStateOf);
    expect(await write).toMatch(/^(25006|42501)$/);
  });
});

type Row = Record<string, unknown>;

function theirRows(table: (typeof TABLES)[number]): Promise<Row[]> {
  return rowsOf<Row>(`SELECT * FROM ${table} WHERE clinic_id = $1 ORDER BY 1, 2, 3`, [
    theirs.clinicId,
  ]);
}

/** In a transaction that is rolled back: nothing a test does here stays. */
async function inOurClinic<Value>(
  role: 'appUrl' | 'ownerUrl',
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  expect(inject('database')[role]).toMatch(/iliac_(app|owner)/);
  return withClient(role, async (client) => {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.clinic', $1, true), set_config('app.person', $2, true)`,
      [ours.clinicId, ours.personId],
    );
    return work(client);
  });
}

/** The SQLSTATE of the refusal; inserting it is never right. */
async function insert(client: Client, table: string, row: Row | undefined): Promise<string | null> {
  try {
    await client.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`,
      [JSON.stringify(row)],
    );
    return 'inserted';
  } catch (error) {
    return sqlStateOf(error);
  }
}

function withOurPeople(row: Row | undefined): Row {
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([column, value]) => [
      column,
      value === theirs.personId ? ours.personId : value,
    ]),
  );
}

async function withSetting(setting: string, value: string, sql: string): Promise<unknown[]> {
  return withClient('appUrl', async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT set_config($1, $2, true)', [setting, value]);
    return (await client.query(sql)).rows;
  });
}
