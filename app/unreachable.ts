import { unstable_rethrow } from 'next/navigation';
import { type FormProblem, problem } from './form-reply';

/**
 * For `.catch` on an action's promise: the connection failed, so nothing is known to be saved. Lets
 * Next's own interruptions (redirect, not found) pass.
 */
export function unreachable(error: unknown): FormProblem {
  unstable_rethrow(error);
  return problem('The server cannot be reached. What you typed is kept here; try again.');
}
