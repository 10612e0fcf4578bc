const MINUTE_MS = 60_000;

/** OWASP: 15 to 30 minutes idle, 4 to 8 hours absolute for an office day; a hospital shift is 12. */
export const IDLE_LIMIT_MS = 15 * MINUTE_MS;
export const ABSOLUTE_LIMIT_MS = 12 * 60 * MINUTE_MS;

/** The row is touched at most this often, so that reading a page is rarely a write. */
export const TOUCH_AFTER_MS = MINUTE_MS;

export type SessionTimes = {
  readonly lastSeenAt: Date;
  readonly absoluteExpiresAt: Date;
  readonly revokedAt: Date | null;
};

/** Whether the session still holds at `now`. Every limit is the server's; nothing a client sends moves it. */
export function isSessionAlive(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now < session.absoluteExpiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < IDLE_LIMIT_MS
  );
}
