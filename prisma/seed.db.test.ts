import { verify } from '@node-rs/argon2';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectTo, disconnect } from '@/lib/db/client';
import type { RoleUrls } from '@/lib/db/roles';
import { listWorklist } from '@/lib/encounters/queries';
import { aDatabase } from '@/lib/testing/database-copy';
import { type DemoPerson, seedDemoClinics } from './seed';

let urls: RoleUrls;
let people: readonly DemoPerson[];

beforeAll(async () => {
  urls = await aDatabase({ migrated: true });
  connectTo(urls.appUrl);
  people = await seedDemoClinics(urls.ownerUrl, () => {});
});
afterAll(() => disconnect());

test('two clinics have a clinician and an administrator each, and one has an auditor', () => {
  expect(people.map(({ clinic, role }) => `${clinic}: ${role}`)).toEqual([
    'Riverside Practice: clinician',
    'Riverside Practice: administrator',
    'Riverside Practice: auditor',
    'Harbour Joint Clinic: clinician',
    'Harbour Joint Clinic: administrator',
  ]);
});

test('the printed passwords are random, long enough, and stored only as argon2id', async () => {
  const accounts = await rows<{ email: string; password_hash: string }>(
    'SELECT email, password_hash FROM person',
  );

  for (const { email, password } of people) {
    expect(password.length).toBeGreaterThanOrEqual(15);
    const hash = accounts.find((account) => account.email === email)?.password_hash ?? '';
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await verify(hash, password)).toBe(true);
  }
  expect(new Set(people.map(({ password }) => password)).size).toBe(people.length);
});

test('twelve patients stand at every stage of an encounter', async () => {
  const [counts] = await rows(`
    SELECT (SELECT count(*) FROM patient)::int AS patients,
      (SELECT count(*) FROM pain_drawing)::int AS drawings,
      (SELECT count(*) FROM patient p WHERE NOT EXISTS (
         SELECT 1 FROM encounter e WHERE e.patient_id = p.id))::int AS new_patients,
      (SELECT count(*) FROM encounter e WHERE NOT EXISTS (
         SELECT 1 FROM observation o WHERE o.encounter_id = e.id))::int AS just_started,
      (SELECT count(*) FROM encounter WHERE status = 'signed')::int AS signed,
      (SELECT count(*) FROM addendum)::int AS addenda,
      (SELECT count(*) FROM test_order WHERE status = 'resulted')::int AS results,
      (SELECT count(*) FROM test_order WHERE status = 'ordered')::int AS pending`);
  expect(counts).toEqual({
    patients: 12,
    drawings: 2,
    new_patients: 2,
    just_started: 1,
    signed: 2,
    addenda: 1,
    results: 1,
    pending: 2,
  });
});

test("a demo clinician sees only the own clinic's patients, and the emergency is flagged", async () => {
  const [member] = await rows<{ clinic_id: string; person_id: string }>(`
    SELECT clinic_id, person_id FROM membership
    JOIN person ON person.id = person_id WHERE email = 'clinician@riverside.example'`);
  if (!member) throw new Error('No demo clinician');
  const { clinic_id: clinicId, person_id: personId } = member;

  const { rows: flagged } = await listWorklist(
    { clinicId, personId, role: 'clinician', sessionId: 'test' },
    'flagged',
  );

  expect(flagged.map(({ familyName }) => familyName)).toContain('Brennan');
  expect(flagged.every(({ recordNumber }) => recordNumber.startsWith('RS-'))).toBe(true);
});

test('a database that has a clinic is left alone', async () => {
  const show = vi.fn();

  expect(await seedDemoClinics(urls.ownerUrl, show)).toEqual([]);
  expect(show).not.toHaveBeenCalled();
});

test('a seed cut off before its passwords were seen leaves nothing, so the next start makes it anew', async () => {
  const { ownerUrl } = await aDatabase({ migrated: true });

  const cutOff = seedDemoClinics(ownerUrl, () => {
    throw new Error('cut off');
  });

  await expect(cutOff).rejects.toThrow('cut off');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows: clinics } = await client.query('SELECT 1 FROM clinic');
  await client.end();
  expect(clinics).toEqual([]);
});

/** The backup role reads all clinics. */
async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: urls.backupUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
