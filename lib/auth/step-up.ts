import 'server-only';
import type { Actor } from '@/lib/actor';
import { verifyPassword } from './password';
import { stepUpThrottle } from './throttle';

/**
 * A check of the password that a signed-in person typed again, or null after too many wrong ones. The
 * attempt counts before it is checked, so guesses made at once all count; a right one clears them.
 */
export async function stepUp(
  { personId }: Pick<Actor, 'personId'>,
  password: string,
): Promise<((passwordHash: string) => Promise<boolean>) | null> {
  const throttle = stepUpThrottle();
  if (!(await throttle.allow(personId))) return null;
  return async (passwordHash) => {
    const matches = await verifyPassword(passwordHash, password);
    if (matches) await throttle.succeeded(personId);
    return matches;
  };
}
