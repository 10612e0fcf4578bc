import { Client } from 'pg';
import { expect, test } from 'vitest';
import { aDatabase } from '@/lib/testing/database-copy';
import { createClinic, createMember } from './accounts';
import { forgetExpired } from './forget-expired';

test('replies of yesterday, sessions of last month and spent counters go; younger ones stay', async () => {
  const { ownerUrl, backupUrl } = await aDatabase({ migrated: true });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  for (const name of ['First', 'Second']) await fill(owner, await createClinic(owner, name));
  await owner.query(`INSERT INTO rate_limit (key, points, expire) VALUES
    ('spent', 1, extract(epoch FROM now()) * 1000 - 1), ('running', 1, extract(epoch FROM now()) * 1000 + 60000)`);
  await owner.end();

  await forgetExpired(ownerUrl);

  const reader = new Client({ connectionString: backupUrl });
  await reader.connect();
  const left = async (sql: string) => (await reader.query<{ left: string }>(sql)).rows;
  expect(await left(`SELECT reply->>'is' AS left FROM idempotency_key`)).toEqual([
    { left: 'young' },
    { left: 'young' },
  ]);
  expect(await left('SELECT split_part(token_hash, $$ $$, 1) AS left FROM session')).toEqual([
    { left: 'young' },
    { left: 'young' },
  ]);
  expect(await left('SELECT key AS left FROM rate_limit')).toEqual([{ left: 'running' }]);
  await reader.end();
});

async function fill(owner: Client, clinicId: string): Promise<void> {
  const personId = await createMember(owner, {
    clinicId,
    email: `${clinicId}@example.org`,
    displayName: 'Dr Example',
    role: 'clinician',
    passwordHash: 'none',
  });
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
  await owner.query(
    `INSERT INTO idempotency_key (clinic_id, key, request_hash, reply, created_at) VALUES
       ($1, gen_random_uuid(), '', '{"is":"old"}', now() - interval '25 hours'),
       ($1, gen_random_uuid(), '', '{"is":"young"}', now() - interval '23 hours')`,
    [clinicId],
  );
  await owner.query(
    `INSERT INTO session (token_hash, clinic_id, person_id, absolute_expires_at) VALUES
       ('old ' || $1::text, $1::uuid, $2, now() - interval '31 days'),
       ('young ' || $1::text, $1::uuid, $2, now() - interval '1 day')`,
    [clinicId, personId],
  );
  await owner.query('COMMIT');
}
