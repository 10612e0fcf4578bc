// A published cluster as one finding whose outcomes are ranges of the count of positive members.
import { findingsOfMember } from '@/lib/knowledge/joint-rule-members';
import { findingsIn } from '@/lib/knowledge/predicate-leaves';
import type { JointRule, JointRuleMember } from '@/lib/knowledge/schema/evidence';
import type { Model } from '@/lib/knowledge/schema/model';
import type { CompiledFinding, CompiledJointRule, CompiledMember } from './compiled-model';

import { exp } from './deterministic-math';
import { normalDraws } from './normal-draws';
import { at, outcomeProbabilities } from './probability';
import { publishedJointRatio } from './trust';

/** As much of a finding as a rule must know. */
type NamedFinding = Pick<CompiledFinding, 'index' | 'finding'>;

/** Throws when a member is no finding, or names an outcome the finding has not. */
export function compileJointRule(
  model: Model,
  rule: JointRule,
  findings: readonly NamedFinding[],
): CompiledJointRule {
  const members = rule.members.map((member) => compileMember(rule.id, member, findings));
  const named = new Set(members.flatMap((member) => member.findings));
  const covers = findings.filter(
    ({ index, finding }) =>
      (named.has(index) || rule.replacesGroups.includes(finding.dependenceGroup ?? '')) &&
      !rule.keeps?.includes(finding.id),
  );
  const applies = findingsIn(rule.appliesWhen);
  const deciding = findings.filter(
    ({ index, finding }) => named.has(index) || applies.includes(finding.id),
  );
  return {
    rule,
    members,
    covers: new Set(covers.map(({ index }) => index)),
    looksAt: new Set([...covers, ...deciding].map(({ index }) => index)),
    ranges: compileRanges(model, rule),
    draws: normalDraws(`joint ${rule.id}`),
  };
}

function compileMember(
  rule: string,
  member: JointRuleMember,
  findings: readonly NamedFinding[],
): CompiledMember {
  const entries = findingsOfMember(member).map((id) => {
    const entry = findings.find(({ finding }) => finding.id === id);
    if (!entry) throw new Error(`Joint rule ${rule}: no finding ${id}`);
    return entry;
  });
  const indices = entries.map(({ index }) => index);
  if ('when' in member) return { findings: indices, when: member.when };
  const ids = entries[0]?.finding.outcomes.map(({ id }) => id) ?? [];
  const unknown = member.outcomes.find((outcome) => !ids.includes(outcome));
  if (unknown) throw new Error(`Joint rule ${rule}: ${member.finding} has no outcome ${unknown}`);
  const outcomes = new Set(member.outcomes.map((outcome) => ids.indexOf(outcome)));
  return { findings: indices, outcomes };
}

function compileRanges(model: Model, rule: JointRule): CompiledJointRule['ranges'] {
  const published = rule.counts.map(({ likelihoodRatio }) =>
    publishedJointRatio(model, rule, likelihoodRatio),
  );
  const probabilities = outcomeProbabilities(
    Float64Array.from(published, ({ trustedLog }) => exp(trustedLog)),
    Float64Array.from(rule.counts, ({ baseRate }) => baseRate),
  );
  return published.map((ratio, i) => {
    const { from, to, baseRate } = rule.counts[i] as JointRule['counts'][number];
    return { from, to, baseRate, probability: at(probabilities, i), published: ratio };
  });
}
