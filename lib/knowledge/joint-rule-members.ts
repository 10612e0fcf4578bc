// What a published cluster counts, whichever way a member is written.
import { findingsIn } from './predicate-leaves';
import type { JointRuleMember } from './schema/evidence';

/** The findings that decide one member. */
export function findingsOfMember(member: JointRuleMember): readonly string[] {
  return 'finding' in member ? [member.finding] : findingsIn(member.when);
}
