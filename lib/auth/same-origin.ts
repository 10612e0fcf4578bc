/**
 * Whether a request may change something: reads always; writes only from our own pages. Browsers
 * say so in Sec-Fetch-Site; older clients must send our exact Origin. A missing, null, foreign or
 * malformed Origin is refused (Next lets a missing one through and trusts x-forwarded-host).
 */
export function isSameOrigin(method: string, headers: Headers, publicOrigin: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (site === 'same-origin') return origin === null || sameHost(origin, headers, publicOrigin);
  return origin === publicOrigin;
}

/** A browser on the same machine may use another name for it (127.0.0.1): compare with Host too. */
function sameHost(origin: string, headers: Headers, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get('host');
}
