import { findingsOfMember } from '@/lib/knowledge/joint-rule-members';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { findingsIn } from '@/lib/knowledge/predicate-leaves';
import type { RedFlagRule } from '@/lib/knowledge/schema/condition';
import { defineCheck } from './check';

export const mustNotMissHasScreening = defineCheck({
  name: 'must-not-miss-has-screening',
  description: 'What must not be missed has a hard rule, and each screening answer can change it.',
  *find(kb) {
    for (const { id, mustNotMiss } of kb.conditions.values()) {
      if (!mustNotMiss) continue;
      const file = `conditions/${id}.json`;
      const rules = kb.redFlagRules.filter(({ condition }) => condition === id);
      if (rules.length === 0) {
        yield {
          file,
          path: 'mustNotMiss',
          reason: 'No red-flag rule is about it',
          remedy: 'Add a file to red-flag-rules with this condition',
        };
      }
      for (const [index, finding] of mustNotMiss.screeningFindings.entries()) {
        if (bears(kb, id, finding, rules)) continue;
        yield {
          file,
          path: `mustNotMiss.screeningFindings[${index}]`,
          reason: `Answering ${finding} changes nothing about it`,
          remedy: `Add evidence/${id}/${finding}.json or a red-flag rule with it, or remove it`,
        };
      }
    }
  },
});

/** The answer has evidence for the condition, alone or in a joint rule, or can fire a hard rule. */
function bears(
  kb: KnowledgeBase,
  condition: string,
  finding: string,
  rules: readonly RedFlagRule[],
): boolean {
  if (kb.evidenceByCondition.get(condition)?.has(finding)) return true;
  const jointRules = kb.jointRulesByCondition.get(condition) ?? [];
  if (
    jointRules.some(({ members }) =>
      members.some((each) => findingsOfMember(each).includes(finding)),
    )
  ) {
    return true;
  }
  return rules.some(({ when }) => findingsIn(when).includes(finding));
}
