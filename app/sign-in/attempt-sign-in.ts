import { signIn } from 'next-auth/react';

/** Never says which of the two was wrong, nor whether the account exists. */
const WRONG = 'The email address or the password is not right';
const TOO_MANY = 'Too many attempts. Wait a few minutes, then try again';
const UNAVAILABLE = 'Nobody can sign in just now. Wait a minute, then try again';
const OFFLINE = 'Cannot sign in without a connection. Connect, then try again';
const UNREACHABLE = 'The server cannot be reached. Check the connection and try again';

/** null when signed in; else what to tell. */
export async function attemptSignIn(form: FormData): Promise<string | null> {
  // Asked first: without a connection the sign-in library would leave this page for one that cannot be loaded.
  if (!navigator.onLine) return OFFLINE;
  const reply = await signIn('credentials', {
    redirect: false,
    email: String(form.get('email') ?? ''),
    password: String(form.get('password') ?? ''),
  }).catch(() => null);
  if (!reply) return UNREACHABLE;
  if (reply.ok && !reply.error) return null;
  if (reply.error?.startsWith('unavailable')) return UNAVAILABLE;
  return reply.status === 429 || reply.error?.startsWith('throttled') ? TOO_MANY : WRONG;
}
