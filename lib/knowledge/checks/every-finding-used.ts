import { findingsOfMember } from '@/lib/knowledge/joint-rule-members';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { findingsIn } from '@/lib/knowledge/predicate-leaves';
import { defineCheck } from './check';
import { allJointRules, allPredicates } from './files';

export const everyFindingUsed = defineCheck({
  name: 'every-finding-used',
  description: 'Nothing is asked that changes nothing.',
  *find(kb) {
    const used = usedFindings(kb);
    for (const id of kb.findings.keys()) {
      if (used.has(id)) continue;
      yield {
        file: `findings/${id}.json`,
        path: '',
        reason: 'No evidence, rule, caution or complaint uses it',
        remedy: 'Add what it tells us, with a source, or remove the finding',
      };
    }
  },
});

function usedFindings(kb: KnowledgeBase): ReadonlySet<string> {
  const inPredicates = [...allPredicates(kb)].flatMap(({ predicate }) => findingsIn(predicate));
  return new Set([
    ...kb.evidenceByFinding.keys(),
    ...allJointRules(kb).flatMap(({ members }) => members.flatMap(findingsOfMember)),
    ...[...kb.complaints.values()].flatMap(({ painSites }) => painSites),
    ...inPredicates,
  ]);
}
