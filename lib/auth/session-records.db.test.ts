import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import { aClinician, connectServices, rowsOf } from '@/lib/testing/database';
import { hashSessionKey, newSessionKey } from './session-key';
import { IDLE_LIMIT_MS } from './session-limits';
import { createSession, endSession, findActor, findCredentials } from './session-records';

connectServices();

const MINUTE_MS = 60_000;

async function aSession(now: Date): Promise<{ key: string; person: Actor }> {
  const person = await aClinician();
  const key = newSessionKey();
  await createSession(key, { ...person, passwordHash: 'unused' }, now);
  return { key, person };
}

test('a session key leads to its person, with the role of the membership', async () => {
  const now = new Date();
  const { key, person } = await aSession(now);

  const found = await findActor(key, now);

  expect(found?.actor).toEqual({ ...person, sessionId: hashSessionKey(key) });
});

test('a session that is used stays, one that idles ends', async () => {
  const start = new Date();
  const { key } = await aSession(start);
  const used = new Date(start.getTime() + IDLE_LIMIT_MS - MINUTE_MS);
  const later = new Date(used.getTime() + IDLE_LIMIT_MS - MINUTE_MS);

  expect(await findActor(key, used)).not.toBeNull();
  expect(await findActor(key, later)).not.toBeNull();
  expect(await findActor(key, new Date(later.getTime() + IDLE_LIMIT_MS))).toBeNull();
});

test('after signing out the key opens nothing', async () => {
  const now = new Date();
  const { key } = await aSession(now);

  await endSession(key, now);

  expect(await findActor(key, now)).toBeNull();
});

test.each(['membership', 'person'])(
  'disabling the %s ends the session at its next request',
  async (table) => {
    const now = new Date();
    const { key, person } = await aSession(now);
    const column = table === 'person' ? 'id' : 'person_id';

    await rowsOf(`UPDATE ${table} SET disabled_at = now() WHERE ${column} = $1`, [person.personId]);

    expect(await findActor(key, now)).toBeNull();
  },
);

test('a role that changes mid-session holds at the next request', async () => {
  const now = new Date();
  const { key, person } = await aSession(now);

  await rowsOf(`UPDATE membership SET role = 'auditor' WHERE person_id = $1`, [person.personId]);

  expect((await findActor(key, now))?.actor.role).toBe('auditor');
});

test('a made-up key and the hash of a real one open nothing', async () => {
  const now = new Date();
  const { key } = await aSession(now);

  expect(await findActor(newSessionKey(), now)).toBeNull();
  expect(await findActor(hashSessionKey(key), now)).toBeNull();
});

test('an address is found whatever else is in the table, and a disabled person is not', async () => {
  const person = await aClinician();
  const email = `${randomUUID()}@clinic.example`;
  await rowsOf('UPDATE person SET email = $1 WHERE id = $2', [email, person.personId]);

  expect((await findCredentials(email))?.clinicId).toBe(person.clinicId);
  await rowsOf('UPDATE person SET disabled_at = now() WHERE id = $1', [person.personId]);
  expect(await findCredentials(email)).toBeNull();
});
