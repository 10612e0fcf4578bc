import 'server-only';
import * as z from 'zod';
import { PASSWORD_MAX_LENGTH, verifyPassword } from './password';
import { newSessionKey } from './session-key';
import { createSession, findCredentials, recordSignInEvent } from './session-records';
import { signInThrottle } from './throttle';

/** Strings only: the endpoint also accepts JSON, and an object would reach the query as an operator. */
const credentialsSchema = z.object({
  email: z
    .email()
    .max(254)
    .transform((email) => email.trim().toLowerCase()),
  password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
});

/** Thrown with a fixed word, because next-auth puts the message into the address of the page. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
}

/**
 * A new session key for the right e-mail address and password, otherwise null: unknown person, wrong
 * password and disabled person look and take the same. Throws ThrottledError after too many guesses.
 */
export async function signIn(credentials: unknown, address: string): Promise<string | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  if (!(await signInThrottle().allow(email, address))) {
    await recordSignInEvent({ outcome: 'throttled', email, address, personId: null });
    throw new ThrottledError('throttled');
  }
  const person = await findCredentials(email);
  const matches = await verifyPassword(person?.passwordHash ?? null, password);
  if (!person || !matches) {
    await recordSignInEvent({
      outcome: 'refused',
      email,
      address,
      personId: person?.personId ?? null,
    });
    return null;
  }
  const key = newSessionKey();
  await createSession(key, person, new Date());
  await recordSignInEvent({ outcome: 'signed-in', email, address, personId: person.personId });
  await signInThrottle().succeeded(email, address);
  return key;
}
