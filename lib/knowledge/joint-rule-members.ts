// What a published cluster counts, whichever way a member is written.
import { findingsIn } from './predicate-leaves';
import type { JointRule, JointRuleMember } from './schema/evidence';

/** The findings that decide one member. */
export function findingsOfMember(member: JointRuleMember): readonly string[] {
  return 'finding' in member ? [member.finding] : findingsIn(member.when);
}

/** What a member adds to the count when it is positive. */
export function pointsOf({ points }: JointRuleMember): number {
  return points ?? 1;
}

/** The largest count of a rule. */
export function mostPoints({ members }: Pick<JointRule, 'members'>): number {
  return members.reduce((sum, member) => sum + pointsOf(member), 0);
}
