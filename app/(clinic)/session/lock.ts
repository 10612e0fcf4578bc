import { signOut } from 'next-auth/react';
import { announceSignedOut, getContact, noteSignedOut } from './session-contact';

const RETRY_MS = 2_000;

/** Covers the page at once and ends the session; what was typed and what waits stay, unlike at sign-out. */
export async function lock(): Promise<void> {
  noteSignedOut();
  const hasEnded = await signOut({ redirect: false }).then(
    () => true,
    () => false,
  );
  if (hasEnded) announceSignedOut();
  // Not reached: the cover stays, and the session is ended as soon as it can be.
  else setTimeout(() => void (getContact().signedOut && lock()), RETRY_MS);
}
