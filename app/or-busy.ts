import 'server-only';
import { isBusy } from '@/lib/busy';
import { type FormProblem, problem } from './form-reply';

/** The reply of an action, or, where the server has too much to do, the words that say so. */
export async function orBusy<Reply>(work: () => Promise<Reply>): Promise<Reply | FormProblem> {
  try {
    return await work();
  } catch (error) {
    // Everything else passes, Next's own interruptions (redirect, not found) among them.
    if (!isBusy(error)) throw error;
    return problem('The database is busy; nothing was saved; try again.');
  }
}
