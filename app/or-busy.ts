import 'server-only';
import { getSignedInPerson } from '@/lib/auth/session';
import { isBusy } from '@/lib/busy';
import { type FormProblem, problem } from './form-reply';

/**
 * The reply of an action; or the words that say why there is none: the server has too much to do, or nobody is
 * signed in any more. A redirect to the sign-in would throw away what was typed.
 */
export async function orBusy<Reply>(work: () => Promise<Reply>): Promise<Reply | FormProblem> {
  try {
    if (!(await getSignedInPerson())) return problem(SIGNED_OUT);
    return await work();
  } catch (error) {
    // Everything else passes, Next's own interruptions (redirect, not found) among them.
    if (!isBusy(error)) throw error;
    return problem('The database is busy; nothing was saved; try again.');
  }
}

const SIGNED_OUT =
  'You are signed out, or somebody else is signed in; nothing was saved. What you typed is still here: sign in again, then save.';
