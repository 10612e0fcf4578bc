// In front of every page and action: refuses cross-site writes and long bodies, sends the signed-out to
// the sign-in page, sets the headers. It is not the access check: every query and command makes its own.
import { type NextRequest, NextResponse } from 'next/server';
import { saveRefusal } from '@/app/(clinic)/encounters/[encounterId]/save-reply';
import { SESSION_COOKIE_NAMES } from '@/lib/auth/cookie-names';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { securityHeaders } from '@/lib/auth/security-headers';
import { env } from '@/lib/env';

/** As next.config.js allows to actions. */
const MAX_BODY_BYTES = 256 * 1024;
/** Texts of the knowledge hold nothing of a patient: their handler says how long a browser keeps them. */
const KNOWLEDGE_PATH = /^\/api\/knowledge\/kb-[0-9a-f]{12}\/(how-to|vocabulary)$/;
const PUBLIC_PATHS = ['/sign-in', '/api/auth', '/api/health'];

export function proxy(request: NextRequest): NextResponse {
  const { publicOrigin } = env();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const headers = securityHeaders({
    nonce,
    publicOrigin,
    // Next sets this while bundling: a production build has no way to the looser policy.
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const refused = refusal(request, publicOrigin);
  const response =
    refused ??
    NextResponse.next({ request: { headers: withNonce(request.headers, nonce, headers) } });
  // On refusals and redirects too.
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (!refused && KNOWLEDGE_PATH.test(request.nextUrl.pathname)) {
    response.headers.delete('cache-control');
  }
  return response;
}

function refusal(request: NextRequest, publicOrigin: string): NextResponse | null {
  if (!isSameOrigin(request.method, request.headers, publicOrigin)) {
    return new NextResponse('This request came from another site and was refused.', {
      status: 403,
    });
  }
  // Next answers a long body of an action with 500: an error of ours, which it is not.
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) {
    return NextResponse.json(saveRefusal('too-large', 'This is too long to be read'), {
      status: 413,
    });
  }
  const path = request.nextUrl.pathname;
  const isPublic = PUBLIC_PATHS.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  const hasCookie = SESSION_COOKIE_NAMES.some((name) => request.cookies.has(name));
  return isPublic || hasCookie ? null : signedOut(path, publicOrigin);
}

/** A page leads to the sign-in; a script of ours is told so, in the words of its own replies. */
function signedOut(path: string, publicOrigin: string): NextResponse {
  if (!path.startsWith('/api/')) return NextResponse.redirect(new URL('/sign-in', publicOrigin));
  return NextResponse.json(saveRefusal('signed-out', 'You are signed out'), { status: 401 });
}

/** Next reads the policy from the request to put the nonce on its own scripts. */
function withNonce(original: Headers, nonce: string, headers: Record<string, string>): Headers {
  const copy = new Headers(original);
  copy.set('x-nonce', nonce);
  copy.set('content-security-policy', headers['content-security-policy'] ?? '');
  return copy;
}

// Everything but built assets, which hold no patient data (next.config.js sets their headers); prefetches
// are not left out, and nothing that only begins like an asset.
export const config = { matcher: ['/((?!_next/static/|icon\\.svg$).*)'] };
