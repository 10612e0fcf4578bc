import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { limitConcurrency } from './limit-concurrency';

export const PASSWORD_MAX_LENGTH = 200;

/** argon2id (the library's default), 64 MiB, 3 passes: above OWASP's minimum of 19 MiB and 2 passes. */
const PARAMETERS = {
  memoryCost: 64 * 1024,
  timeCost: 3,
  parallelism: 1,
} as const;

// Four hashes at once hold 256 MiB; a flood of sign-ins waits, and past fifty is turned away.
const limited = limitConcurrency({ running: 4, waiting: 50 });

export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password, PARAMETERS));
}

let unknownPersonHash: Promise<string> | undefined;

/** Same work whether or not the person exists, so the time tells nothing. */
export async function verifyPassword(
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  unknownPersonHash ??= hash(crypto.randomUUID(), PARAMETERS);
  const against = storedHash ?? (await unknownPersonHash);
  const matches = await limited(() => verify(against, password));
  return matches && storedHash !== null;
}
