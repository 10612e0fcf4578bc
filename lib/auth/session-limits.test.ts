import { expect, test } from 'vitest';
import { isSessionAlive } from './session-limits';

const lastSeenAt = new Date('2026-03-02T09:00:00Z');
const absoluteExpiresAt = new Date('2026-03-02T20:00:00Z');
const session = { lastSeenAt, absoluteExpiresAt, revokedAt: null };

test('a session in use is alive', () => {
  expect(isSessionAlive(session, new Date('2026-03-02T09:14:59Z'))).toBe(true);
});

test('a session idle for 15 minutes is over', () => {
  expect(isSessionAlive(session, new Date('2026-03-02T09:15:00Z'))).toBe(false);
});

test('a session in constant use is over at its absolute end', () => {
  const busy = { ...session, lastSeenAt: new Date('2026-03-02T19:59:59Z') };

  expect(isSessionAlive(busy, absoluteExpiresAt)).toBe(false);
});

test('a signed-out session is over at once', () => {
  const signedOut = { ...session, revokedAt: lastSeenAt };

  expect(isSessionAlive(signedOut, new Date('2026-03-02T09:00:01Z'))).toBe(false);
});
