import 'server-only';
import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { type Actor, can, type Permission } from '@/lib/actor';
import { env } from '@/lib/env';
import { sessionCookieName } from './cookie-names';
import { deviceScope } from './device-key';
import { PAGE_OWNER_HEADER } from './page-owner';
import { findActor, type SignedInPerson } from './session-records';

/** The signed-in person of this request, read from the session row once per render; null when there is none, or the page is another's. */
export const getSignedInPerson = cache(async (): Promise<SignedInPerson | null> => {
  const { publicOrigin, nextAuthSecret } = env();
  const cookie = (await cookies()).get(sessionCookieName(publicOrigin))?.value;
  if (!cookie) return null;
  const key = await readSessionKey(cookie, nextAuthSecret);
  const person = key === null ? null : await findActor(key, new Date());
  return person && (await isOwnPage(person.actor)) ? person : null;
});

/** A page that stayed open while somebody else signed in neither writes in their name nor shows what is theirs. */
async function isOwnPage(actor: Actor): Promise<boolean> {
  const owner = (await headers()).get(PAGE_OWNER_HEADER);
  return owner === null || owner === deviceScope(actor);
}

/** The actor, or the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const person = await getSignedInPerson();
  if (!person) redirect('/sign-in');
  return person.actor;
}

/** The actor, if the role may do this at all; otherwise the forbidden page. */
export async function requirePermission(permission: Permission): Promise<Actor> {
  const actor = await requireActor();
  if (!can(actor, permission)) forbidden();
  return actor;
}

async function readSessionKey(cookie: string, secret: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.key === 'string' ? token.key : null;
  } catch {
    // Not our token, or an expired one: nobody is signed in.
    return null;
  }
}
