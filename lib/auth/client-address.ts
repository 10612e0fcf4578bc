const MAX_LENGTH = 45;

/**
 * The browser's network address, for the sign-in throttle: the last entry of X-Forwarded-For, which the
 * proxy next to us wrote. Entries before it are whatever the client sent. Empty when there is none.
 */
export function clientAddress(headers: unknown): string {
  const value =
    typeof headers === 'object' && headers !== null && 'x-forwarded-for' in headers
      ? headers['x-forwarded-for']
      : undefined;
  return typeof value === 'string'
    ? (value.split(',').at(-1)?.trim().slice(0, MAX_LENGTH) ?? '')
    : '';
}
