// Clinics and people made straight in the database, and the cookie of somebody who is signed in.
import { randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { Client } from 'pg';
import type { Role } from '@/lib/actor';
import { sessionCookieName } from '@/lib/auth/cookie-names';
import { hashSessionKey } from '@/lib/auth/session-key';
import { createClinic, createMember } from '@/lib/db/accounts';
import type { Application } from './application';

export const PASSWORD = 'correct horse battery staple';

export type Person = {
  readonly personId: string;
  readonly clinicId: string;
  readonly email: string;
  readonly role: Role;
};

export async function makeClinic(application: Application): Promise<string> {
  return asOwner(application, (owner) => createClinic(owner, `Clinic ${randomUUID().slice(0, 8)}`));
}

export async function makePerson(
  application: Application,
  role: Role,
  clinicId: string,
): Promise<Person> {
  const email = `${randomUUID()}@clinic.example`;
  // Cheap parameters: the hash carries them, and these people exist for seconds.
  const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 });
  const personId = await asOwner(application, (owner) =>
    createMember(owner, { clinicId, email, displayName: `Dr ${role}`, role, passwordHash }),
  );
  return { personId, clinicId, email, role };
}

/** A session row and the cookie value that opens it. */
export async function sessionCookieOf(application: Application, person: Person): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await asOwner(application, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.clinic', $1, true)`, [person.clinicId]);
    await owner.query(
      `INSERT INTO session (token_hash, clinic_id, person_id, absolute_expires_at)
       VALUES ($1, $2, $3, now() + interval '1 hour')`,
      [hashSessionKey(key), person.clinicId, person.personId],
    );
    await owner.query('COMMIT');
  });
  return encode({ token: { key }, secret: application.sessionSecret, maxAge: 3600 });
}

export async function signInAs(
  context: BrowserContext,
  application: Application,
  person: Person,
): Promise<void> {
  const { origin } = application;
  const value = await sessionCookieOf(application, person);
  await context.addCookies([
    { name: sessionCookieName(origin), value, url: origin, httpOnly: true },
  ]);
}

/** A connection as the owner of the tables; it sees only the clinic that is set. */
export async function asOwner<Value>(
  application: Application,
  work: (owner: Client) => Promise<Value>,
): Promise<Value> {
  const owner = new Client({ connectionString: application.ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** An age that no knowledge covers, for every patient of the clinic: from the next answer on nothing can be weighed. */
export async function makeAgesUnreadable(
  application: Application,
  clinicId: string,
): Promise<void> {
  await asOwner(application, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    await owner.query(`UPDATE patient SET birth_date = '1790-01-01' WHERE clinic_id = $1`, [
      clinicId,
    ]);
    await owner.query('COMMIT');
  });
}

/** Every row of the clinic in these tables, as text: equal texts mean that nothing was changed. */
export async function recordsOf(application: Application, clinicId: string): Promise<string> {
  return asOwner(application, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    const parts: string[] = [];
    for (const table of CLINICAL_TABLES) {
      const { rows } = await owner.query<{ row: string }>(
        `SELECT t::text AS row FROM ${table} t ORDER BY 1`,
      );
      parts.push(table, ...rows.map(({ row }) => row));
    }
    await owner.query('ROLLBACK');
    return parts.join('\n');
  });
}

const CLINICAL_TABLES = [
  'membership',
  'patient',
  'encounter',
  'observation',
  'candidate',
  'first_impression',
  'test_order',
  'note',
  'signature',
  'addendum',
  'follow_up',
  'confirmed_diagnosis',
] as const;
