// A published cluster as one finding whose outcomes are ranges of the count of positive members.
import type { JointRule } from '@/lib/knowledge/schema/evidence';
import type { Model } from '@/lib/knowledge/schema/model';
import type { CompiledFinding, CompiledJointRule } from './compiled-model';
import { exp } from './deterministic-math';
import { normalDraws } from './normal-draws';
import { outcomeProbabilities } from './probability';
import { type PublishedRatio, publishedJointRatio } from './trust';

/** Throws when a member is no finding, or names an outcome the finding has not. */
export function compileJointRule(
  model: Model,
  rule: JointRule,
  findings: readonly CompiledFinding[],
): CompiledJointRule {
  const members = rule.members.map(({ finding: id, outcomes }) => {
    const entry = findings.find(({ finding }) => finding.id === id);
    if (!entry) throw new Error(`Joint rule ${rule.id}: no finding ${id}`);
    const ids = entry.finding.outcomes.map((outcome) => outcome.id);
    const unknown = outcomes.find((outcome) => !ids.includes(outcome));
    if (unknown) throw new Error(`Joint rule ${rule.id}: ${id} has no outcome ${unknown}`);
    return {
      finding: entry.index,
      outcomes: new Set(outcomes.map((outcome) => ids.indexOf(outcome))),
    };
  });
  const grouped = findings.filter(({ finding }) =>
    rule.replacesGroups.includes(finding.dependenceGroup ?? ''),
  );
  return {
    rule,
    members,
    covers: new Set([...members.map(({ finding }) => finding), ...grouped.map((f) => f.index)]),
    ranges: compileRanges(model, rule),
    draws: normalDraws(`joint ${rule.id}`),
  };
}

function compileRanges(model: Model, rule: JointRule): CompiledJointRule['ranges'] {
  const published = rule.counts.map(({ likelihoodRatio }) =>
    publishedJointRatio(model, rule, likelihoodRatio),
  );
  const probabilities = outcomeProbabilities(
    Float64Array.from(published, ({ trustedLog }) => exp(trustedLog)),
    Float64Array.from(rule.counts, ({ baseRate }) => baseRate),
  );
  return rule.counts.map(({ from, to, baseRate }, i) => ({
    from,
    to,
    baseRate,
    probability: probabilities[i] as number,
    published: published[i] as PublishedRatio,
  }));
}
