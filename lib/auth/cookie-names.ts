const SECURE = '__Host-iliac.session';
const PLAIN = 'iliac.session';

/** Both spellings, for the cheap "is there a cookie" look before a page. */
export const SESSION_COOKIE_NAMES = [SECURE, PLAIN] as const;

/** `__Host-` needs https; on http://localhost browsers refuse it. */
export function sessionCookieName(publicOrigin: string): string {
  return publicOrigin.startsWith('https:') ? SECURE : PLAIN;
}
