// Clinics and accounts are made by the owner of the database: the app itself has no right to.
import type { Client } from 'pg';
import type { Role } from '@/lib/actor';

export type NewMember = {
  readonly clinicId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly passwordHash: string;
};

/** The id of a new clinic. `owner` is connected as the owner role. */
export async function createClinic(owner: Client, name: string): Promise<string> {
  return insertedId(owner, 'INSERT INTO clinic (name) VALUES ($1) RETURNING id', [name]);
}

/** Makes the account and the membership, both or neither, and returns the person's id. */
export async function createMember(owner: Client, member: NewMember): Promise<string> {
  return inTransaction(owner, () => addMember(owner, member));
}

/** The same within a transaction of the caller. */
export async function addMember(owner: Client, member: NewMember): Promise<string> {
  const { clinicId, email, displayName, role, passwordHash } = member;
  // The owner too sees and writes only the rows of the clinic that is set.
  await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
  const personId = await insertedId(
    owner,
    'INSERT INTO person (email, password_hash) VALUES (lower($1), $2) RETURNING id',
    [email, passwordHash],
  );
  await owner.query(
    `INSERT INTO membership (clinic_id, person_id, role, display_name) VALUES ($1, $2, $3, $4)`,
    [clinicId, personId, role, displayName],
  );
  return personId;
}

/** All that `work` writes, or nothing. */
export async function inTransaction<Value>(
  owner: Client,
  work: () => Promise<Value>,
): Promise<Value> {
  await owner.query('BEGIN');
  try {
    const value = await work();
    await owner.query('COMMIT');
    return value;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function insertedId(owner: Client, sql: string, values: readonly string[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql, [...values]);
  const [row] = rows;
  if (!row) throw new Error('The database returned no id');
  return row.id;
}
