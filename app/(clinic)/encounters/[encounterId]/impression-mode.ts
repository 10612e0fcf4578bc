import 'server-only';
import { cookies } from 'next/headers';
import type { Actor } from '@/lib/actor';
import { env } from '@/lib/env';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * A preference of this person in this browser: the ranking waits for the clinician's own impression. A
 * cookie and not the browser's storage, because the server must know before it draws the ranking.
 */
export async function isImpressionFirst({ personId }: Actor): Promise<boolean> {
  return (await cookies()).has(cookieOf(personId));
}

export async function setImpressionFirst({ personId }: Actor, on: boolean): Promise<void> {
  const jar = await cookies();
  if (!on) {
    jar.delete(cookieOf(personId));
    return;
  }
  jar.set(cookieOf(personId), 'on', {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().publicOrigin.startsWith('https:'),
    path: '/',
    maxAge: ONE_YEAR_SECONDS,
  });
}

function cookieOf(personId: string): string {
  return `iliac.impression-first.${personId}`;
}
