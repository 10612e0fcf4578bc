// Whether the session still holds, as far as this browser can know. The server decides (lib/auth/session-limits);
// here is only told when it will, and all tabs of the browser tell each other.

const CHANNEL = 'iliac-session';
const SIGNED_OUT = 'signed-out';

export type Contact = {
  /** When the server last heard from this person. */
  readonly lastContactAt: number;
  readonly signedOut: boolean;
};

let contact: Contact = { lastContactAt: Date.now(), signedOut: false };
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

export function getContact(): Contact {
  return contact;
}

export function subscribeToContact(listener: () => void): () => void {
  channel ??= openChannel();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A request of this person was answered. */
export function noteContact(): void {
  set({ ...contact, lastContactAt: Date.now() });
  channel?.postMessage('contact');
}

/** The server said so, or the idle limit is over. */
export function noteSignedOut(): void {
  if (!contact.signedOut) set({ ...contact, signedOut: true });
}

/** The session was ended here: the other tabs are covered too. */
export function announceSignedOut(): void {
  channel?.postMessage(SIGNED_OUT);
}

/** The same person as before is signed in again. */
export function noteSignedIn(): void {
  set({ lastContactAt: Date.now(), signedOut: false });
  channel?.postMessage('contact');
}

function set(next: Contact): void {
  contact = next;
  for (const listener of listeners) listener();
}

function openChannel(): BroadcastChannel {
  const opened = new BroadcastChannel(CHANNEL);
  opened.addEventListener('message', ({ data }) => {
    if (data === SIGNED_OUT) return noteSignedOut();
    // Somebody is signed in over there. Who, is asked of the server, by the guard.
    if (contact.signedOut) window.dispatchEvent(new Event('focus'));
    else set({ ...contact, lastContactAt: Date.now() });
  });
  return opened;
}
