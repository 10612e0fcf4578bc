import { findingsOfMember } from '@/lib/knowledge/joint-rule-members';
import { defineCheck } from './check';
import { allJointRules } from './files';

export const jointRuleKeepsCovered = defineCheck({
  name: 'joint-rule-keeps-covered',
  description: 'A cluster can keep only what it would replace.',
  *find(kb) {
    for (const { id, keeps, members, replacesGroups } of allJointRules(kb)) {
      const named = new Set(members.flatMap(findingsOfMember));
      for (const [index, finding] of keeps?.entries() ?? []) {
        const group = kb.findings.get(finding)?.dependenceGroup ?? '';
        if (named.has(finding) || replacesGroups.includes(group)) continue;
        yield {
          file: `joint-rules/${id}.json`,
          path: `keeps[${index}]`,
          reason: `The rule does not replace ${finding}, so there is nothing to keep`,
          remedy: 'Remove it, or add it to the members',
        };
      }
    }
  },
});
