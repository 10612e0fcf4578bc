import 'server-only';
import { TooBusyError } from '@/lib/auth/limit-concurrency';
import { problemOf } from '@/lib/db/errors';

/** Whether an error only means "not now": nothing was written, and trying again later may succeed. */
export function isBusy(error: unknown): boolean {
  if (error instanceof TooBusyError) return true;
  const problem = problemOf(error);
  return problem === 'busy' || problem === 'retry';
}
