import 'server-only';
import { hkdfSync } from 'node:crypto';
import type { Actor } from '@/lib/actor';

const KEY_BYTES = 32;

/** Who may read what this device keeps: ids only, and the same for every session of the person. */
export function deviceScope({ personId, clinicId }: Pick<Actor, 'personId' | 'clinicId'>): string {
  return `${personId}.${clinicId}`;
}

/**
 * The key (AES-256, base64) under which one device keeps what one person has not saved yet. It is derived
 * (HKDF, RFC 5869) and never stored: the same person on the same device gets it again, nobody else does.
 */
export function deviceKey(
  actor: Pick<Actor, 'personId' | 'clinicId'>,
  deviceId: string,
  secret: string,
): string {
  const purpose = `iliac unsent answers 1 ${deviceScope(actor)} ${deviceId}`;
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES)).toString('base64');
}
