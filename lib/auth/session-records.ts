import 'server-only';
import { createHash } from 'node:crypto';
import { type Actor, ROLES } from '@/lib/actor';
import { withSettings } from '@/lib/db/settings';
import { hashSessionKey } from './session-key';
import { ABSOLUTE_LIMIT_MS, isSessionAlive, TOUCH_AFTER_MS } from './session-limits';

export type SignedInPerson = {
  readonly actor: Actor;
  readonly displayName: string;
  readonly clinicName: string;
};

export type Credentials = {
  readonly personId: string;
  readonly clinicId: string;
  readonly passwordHash: string;
};

/**
 * Whom this session key belongs to at `now`; null when the session is over or the person or the
 * membership was disabled. Extends the idle limit: only requests that a person makes come here.
 */
export async function findActor(key: string, now: Date): Promise<SignedInPerson | null> {
  const sessionId = hashSessionKey(key);
  const session = await withSettings({ sessionId }, (transaction) =>
    transaction.session.findUnique({ where: { tokenHash: sessionId } }),
  );
  if (!session || !isSessionAlive(session, now)) return null;
  const { clinicId, personId } = session;
  return withSettings({ clinicId, personId, sessionId }, async (transaction) => {
    const membership = await transaction.membership.findUnique({
      where: {
        clinicId_personId: { clinicId, personId },
        disabledAt: null,
        person: { disabledAt: null },
      },
      select: { role: true, displayName: true, clinic: { select: { name: true } } },
    });
    const role = ROLES.find((known) => known === membership?.role);
    if (!membership || !role) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= TOUCH_AFTER_MS) {
      await transaction.session.update({
        where: { tokenHash: sessionId },
        data: { lastSeenAt: now },
      });
    }
    return {
      actor: { personId, clinicId, role, sessionId },
      displayName: membership.displayName,
      clinicName: membership.clinic.name,
    };
  });
}

/** The account behind an address, with the clinic it signs in to: the earliest membership still open. */
export async function findCredentials(email: string): Promise<Credentials | null> {
  const person = await withSettings({ email }, (transaction) =>
    transaction.person.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, passwordHash: true },
    }),
  );
  if (!person) return null;
  const membership = await withSettings({ personId: person.id }, (transaction) =>
    transaction.membership.findFirst({
      where: { personId: person.id, disabledAt: null },
      orderBy: [{ createdAt: 'asc' }, { clinicId: 'asc' }],
      select: { clinicId: true },
    }),
  );
  if (!membership) return null;
  return { personId: person.id, clinicId: membership.clinicId, passwordHash: person.passwordHash };
}

export async function createSession(key: string, person: Credentials, now: Date): Promise<void> {
  const { clinicId, personId } = person;
  await withSettings({ clinicId, personId }, (transaction) =>
    transaction.session.create({
      data: {
        tokenHash: hashSessionKey(key),
        clinicId,
        personId,
        createdAt: now,
        lastSeenAt: now,
        absoluteExpiresAt: new Date(now.getTime() + ABSOLUTE_LIMIT_MS),
      },
    }),
  );
}

/** Ends the session at once, whoever still holds the cookie. */
export async function endSession(key: string, now: Date): Promise<void> {
  const sessionId = hashSessionKey(key);
  await withSettings({ sessionId }, (transaction) =>
    transaction.session.updateMany({
      where: { tokenHash: sessionId, revokedAt: null },
      data: { revokedAt: now },
    }),
  );
}

export async function recordSignInEvent(event: {
  readonly outcome: 'signed-in' | 'refused' | 'throttled';
  readonly email: string;
  readonly address: string;
  readonly personId: string | null;
}): Promise<void> {
  const { outcome, email, address, personId } = event;
  await withSettings({}, (transaction) =>
    // createMany: reading the row back, as create does, is not granted to the app.
    transaction.signInEvent.createMany({
      data: [
        {
          outcome,
          personId,
          address: address || null,
          emailHash: createHash('sha256').update(email).digest('hex'),
        },
      ],
    }),
  );
}
