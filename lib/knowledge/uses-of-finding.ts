// Where a number goes: what else in the knowledge looks at this finding for this condition.

import { findingsOfMember } from './joint-rule-members';
import type { KnowledgeBase } from './knowledge-base';
import { findingsIn } from './predicate-leaves';
import type { JointRule } from './schema/evidence';
import type { Predicate } from './schema/predicate';

export type FindingUse = {
  readonly kind:
    | 'joint-rule'
    | 'red-flag-rule'
    | 'screening'
    | 'imaging-rule'
    | 'caution'
    | 'test-result'
    | 'dependence-group';
  readonly id: string;
  readonly label: string;
  /** What that means for the number, in a sentence. */
  readonly effect: string;
};

/** The rules, tests and groups that use the finding, those that replace or discount the number first. */
export function usesOfFinding(
  kb: KnowledgeBase,
  conditionId: string,
  findingId: string,
): readonly FindingUse[] {
  return [
    ...jointRules(kb, conditionId, findingId),
    ...groups(kb, findingId),
    ...screening(kb, conditionId, findingId),
    ...rules(kb, findingId),
    ...tests(kb, findingId),
  ];
}

function jointRules(kb: KnowledgeBase, conditionId: string, findingId: string): FindingUse[] {
  const group = kb.findings.get(findingId)?.dependenceGroup ?? '';
  return (kb.jointRulesByCondition.get(conditionId) ?? [])
    .filter(
      ({ members, replacesGroups, appliesWhen }) =>
        members.some((member) => findingsOfMember(member).includes(findingId)) ||
        replacesGroups.includes(group) ||
        findingsIn(appliesWhen).includes(findingId),
    )
    .map((rule) => ({
      kind: 'joint-rule',
      id: rule.id,
      label: rule.label,
      effect: effectOn(findingId, group, rule),
    }));
}

function effectOn(finding: string, group: string, rule: JointRule): string {
  const isReplaced =
    rule.members.some((member) => findingsOfMember(member).includes(finding)) ||
    rule.replacesGroups.includes(group);
  if (!isReplaced) return 'Decides whom it is for; this number counts beside it.';
  if (rule.keeps?.includes(finding))
    return 'Counts this finding, and this number counts beside it.';
  return `Once ${rule.minimumAnswered} of its items are answered, its ratio stands in place of this one.`;
}

function groups(kb: KnowledgeBase, findingId: string): FindingUse[] {
  const id = kb.findings.get(findingId)?.dependenceGroup;
  if (id === undefined) return [];
  const group = kb.dependenceGroups.get(id);
  const discount = group?.discount ?? kb.model.defaultDiscount.value;
  const limit = group?.maximumRatio ?? kb.model.defaultMaximumGroupRatio.value;
  const effect = `Measures what others of this group measure: the strongest counts in full, each further one ${discount} times the one before, and all together at most ${limit}-fold.`;
  return [{ kind: 'dependence-group', id, label: group?.label ?? id, effect }];
}

function screening(kb: KnowledgeBase, conditionId: string, findingId: string): FindingUse[] {
  const condition = kb.conditions.get(conditionId);
  if (!condition?.mustNotMiss?.screeningFindings.includes(findingId)) return [];
  const effect = 'While it is not answered, the condition is not excluded.';
  return [{ kind: 'screening', id: conditionId, label: condition.label, effect }];
}

function rules(kb: KnowledgeBase, findingId: string): FindingUse[] {
  const redFlags = kb.redFlagRules
    .filter(({ when }) => looksAt(when, findingId))
    .map(({ id, label, action }) => ({
      kind: 'red-flag-rule' as const,
      id,
      label,
      effect: action,
    }));
  const imaging = kb.imagingRules
    .filter(({ when }) => looksAt(when, findingId))
    .map(({ id, scenario, because }) => ({
      kind: 'imaging-rule' as const,
      id,
      label: scenario,
      effect: because,
    }));
  return [...redFlags, ...imaging];
}

function tests(kb: KnowledgeBase, findingId: string): FindingUse[] {
  return [...kb.tests.values()].flatMap(({ id, label, resultFindings, cautions }) => {
    const result: FindingUse[] = resultFindings.includes(findingId)
      ? [{ kind: 'test-result', id, label, effect: 'It is a result of this test.' }]
      : [];
    const warnings = cautions
      .filter(({ when }) => looksAt(when, findingId))
      .map(({ text }) => ({ kind: 'caution' as const, id, label, effect: text }));
    return [...result, ...warnings];
  });
}

function looksAt(predicate: Predicate, findingId: string): boolean {
  return findingsIn(predicate).includes(findingId);
}
