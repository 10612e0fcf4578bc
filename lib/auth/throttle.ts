import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { connectionPool } from '@/lib/db/client';

const MINUTE_SECONDS = 60;
const DAY_SECONDS = 24 * 60 * MINUTE_SECONDS;

/**
 * Guesses allowed before a pause. The pair of account and address is strict, so a stranger who
 * guesses cannot keep the owner out from elsewhere; the account alone stays below NIST's 100.
 */
const LIMITS = {
  pair: { points: 8, duration: 15 * MINUTE_SECONDS },
  address: { points: 100, duration: 15 * MINUTE_SECONDS },
  account: { points: 90, duration: DAY_SECONDS },
  /** Wrong passwords at signing: a session left open must not become a place to guess. */
  stepUp: { points: 8, duration: 15 * MINUTE_SECONDS },
} as const;

export type SignInThrottle = {
  /** False when this attempt must not be checked at all. Counts the attempt. */
  readonly allow: (email: string, address: string) => Promise<boolean>;
  /**
   * A right password clears the pair; of the account and the address it takes back only its own attempt,
   * so a whole clinic behind one address can sign in, and what others guessed still counts.
   */
  readonly succeeded: (email: string, address: string) => Promise<void>;
};

let throttle: SignInThrottle | undefined;

export function signInThrottle(): SignInThrottle {
  throttle ??= createSignInThrottle();
  return throttle;
}

function createSignInThrottle(): SignInThrottle {
  const pair = limiter('sign-in-pair', LIMITS.pair);
  const byAddress = limiter('sign-in-address', LIMITS.address);
  const account = limiter('sign-in-account', LIMITS.account);

  return {
    allow: async (email, address) => {
      const consumed = await Promise.allSettled([
        pair.consume(keyOf(email, address)),
        byAddress.consume(keyOf(address)),
        account.consume(keyOf(email)),
      ]);
      return consumed.every(isAllowed);
    },
    succeeded: async (email, address) => {
      await pair.delete(keyOf(email, address));
      await byAddress.reward(keyOf(address));
      await account.reward(keyOf(email));
    },
  };
}

export type StepUpThrottle = {
  /** False when this attempt must not be checked at all. Counts the attempt. */
  readonly allow: (personId: string) => Promise<boolean>;
  readonly succeeded: (personId: string) => Promise<void>;
};

let stepUp: StepUpThrottle | undefined;

/** For a password typed again by somebody who is signed in: one count for each person. */
export function stepUpThrottle(): StepUpThrottle {
  stepUp ??= createStepUpThrottle();
  return stepUp;
}

function createStepUpThrottle(): StepUpThrottle {
  const person = limiter('step-up', LIMITS.stepUp);
  return {
    allow: async (personId) => {
      const [consumed] = await Promise.allSettled([person.consume(keyOf(personId))]);
      return isAllowed(consumed);
    },
    succeeded: async (personId) => {
      await person.delete(keyOf(personId));
    },
  };
}

function limiter(keyPrefix: string, limit: { points: number; duration: number }) {
  return new RateLimiterPostgres({
    storeClient: connectionPool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    ...limit,
  });
}

/** The library rejects with its result when the limit is reached, and with an Error when it broke. */
function isAllowed(result: PromiseSettledResult<RateLimiterRes>): boolean {
  if (result.status === 'fulfilled') return true;
  if (result.reason instanceof RateLimiterRes) return false;
  throw result.reason;
}

/** No e-mail address lies in the table. */
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
