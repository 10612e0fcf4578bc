import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { clientAddress } from './client-address';
import { sessionCookieName } from './cookie-names';
import { ABSOLUTE_LIMIT_MS } from './session-limits';
import { endSession } from './session-records';
import { signIn, ThrottledError } from './sign-in';

/**
 * next-auth signs the cookie and routes sign-in and sign-out. The cookie holds a random session key
 * and nothing else; the session itself is a row (decision 0006).
 */
export function authOptions(): NextAuthOptions {
  const { nextAuthSecret, publicOrigin } = env();
  return {
    secret: nextAuthSecret,
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(publicOrigin),
        options: {
          httpOnly: true,
          sameSite: 'lax',
          path: '/',
          secure: publicOrigin.startsWith('https:'),
        },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const key = await attemptSignIn(credentials, clientAddress(request.headers));
          return key === null ? null : { id: key };
        },
      }),
    ],
    callbacks: {
      // Only a fresh sign-in sets the key; whatever a client posts to /api/auth/session is ignored.
      jwt: ({ token, user }) => ({ key: user ? user.id : token.key }),
      // The browser learns nothing from /api/auth/session but when the cookie ends.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.key === 'string') await endSession(token.key, new Date());
      },
    },
    logger: quietLogger,
  };
}

/** next-auth puts the message of an error into the address of the page, so none but our two words pass. */
async function attemptSignIn(credentials: unknown, address: string): Promise<string | null> {
  try {
    return await signIn(credentials, address);
  } catch (error) {
    if (error instanceof ThrottledError) throw error;
    log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'sign-in failed');
    throw new Error('unavailable');
  }
}

/** next-auth logs whole error objects, which may hold what was typed. */
const quietLogger: NonNullable<NextAuthOptions['logger']> = {
  error: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
};
