import { type FormProblem, problem } from '@/app/form-reply';
import type { VersionedRefusal } from '@/lib/encounters/refusal';

/** A service's refusal as a form shows it: what happened and what to do. */
export function encounterProblem(refusal: VersionedRefusal): FormProblem {
  switch (refusal) {
    case 'not-found':
      return problem('This record is not in your clinic. Go back to the worklist.');
    case 'not-allowed':
      return problem('Your role may not change this.');
    case 'already-signed':
      return problem('The encounter is signed. Write an addendum instead.');
    case 'changed-meanwhile':
      return problem('Someone changed this meanwhile. Copy your text, then reload to see theirs.');
    default:
      return { message: null, fields: refusal.invalid };
  }
}
