import { noteContact, noteSignedOut } from '@/app/(clinic)/session/session-contact';
import { PAGE_OWNER_HEADER } from '@/lib/auth/page-owner';
import { type SaveReply, saveRefusal } from './save-reply';

/**
 * Sends one save and returns what the server made of it. Throws when nothing is known (no connection,
 * a broken reply) or the server could not do it now (5xx): the same save may then be sent again.
 */
export async function postAnswer(
  path: string,
  input: unknown,
  pageOwner: string,
): Promise<SaveReply> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [PAGE_OWNER_HEADER]: pageOwner },
    body: JSON.stringify(input),
    // Reaches the server even when the page is closed right after.
    keepalive: true,
  });
  const { status } = response;
  if (status >= 500) throw new Error(`The server answered ${status}`);
  if (status === 401) {
    noteSignedOut();
    return saveRefusal('signed-out', 'signed out');
  }
  noteContact();
  const reply: unknown = await response.json().catch(() => null);
  if (isSaveReply(reply)) return reply;
  if (response.ok) throw new Error('The reply could not be read');
  // A proxy in between: it would refuse the same again and again.
  return saveRefusal('unreadable', `the server refused it (${status})`);
}

/** Our own server made it: what tells the kinds apart is enough. */
function isSaveReply(reply: unknown): reply is SaveReply {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
