import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** What the cookie carries: 256 random bits. */
export function newSessionKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database holds, so that a stolen table opens no session. */
export function hashSessionKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
