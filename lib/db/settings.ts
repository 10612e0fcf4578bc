import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { prismaClient } from './client';
import { problemOf } from './errors';
import type { Prisma } from './generated/client';

export type Transaction = Prisma.TransactionClient;

/** What row-level security looks at. Absent means: nothing of that kind is visible. */
export type Settings = {
  readonly clinicId?: string;
  readonly personId?: string;
  /** SHA-256 of the session key, as in the session table. */
  readonly sessionId?: string;
  /** Lower-case address, to find an account at sign-in. */
  readonly email?: string;
};

const ATTEMPTS = 4;
const RETRY_DELAY_MS = 20;
const LIMITS = { maxWait: 5_000, timeout: 10_000 };

/**
 * Runs `work` in one transaction that sees what the settings allow, and runs it again when
 * PostgreSQL asks for that (serialization failure, deadlock). All or nothing: an error writes
 * nothing. Only for lib/db and lib/auth; services use `inClinic`.
 */
export async function withSettings<Value>(
  settings: Settings,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prismaClient().$transaction(async (transaction) => {
        await apply(transaction, settings);
        return work(transaction);
      }, LIMITS);
    } catch (error) {
      if (attempt === ATTEMPTS || problemOf(error) !== 'retry') throw error;
      // Spread the rivals out, or they meet again.
      await delay(attempt * RETRY_DELAY_MS * (0.5 + Math.random()));
    }
  }
}

/** `true` makes each setting local to this transaction: nothing is left on the pooled connection. */
async function apply(transaction: Transaction, settings: Settings): Promise<void> {
  await transaction.$executeRaw`SELECT
    set_config('app.clinic', ${settings.clinicId ?? ''}, true),
    set_config('app.person', ${settings.personId ?? ''}, true),
    set_config('app.session', ${settings.sessionId ?? ''}, true),
    set_config('app.email', ${settings.email ?? ''}, true)`;
}
