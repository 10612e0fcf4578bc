// Published clusters: when enough of their members are answered, the count speaks for all of them.
import type { CompiledJointRule } from './compiled-model';
import { type Weighed, weighUnion } from './evidence';
import type { Answer } from './sides';

export type ActiveJointRule = {
  readonly rule: CompiledJointRule;
  readonly positive: number;
  readonly answered: number;
  readonly weighed: Weighed;
};

/**
 * The rules of one condition that these answers bring into play. Of rules that would replace the
 * same findings only one may speak: the one most completely answered, then the longer, then by id.
 */
export function activeJointRules(
  rules: readonly CompiledJointRule[],
  answers: readonly Answer[],
): ActiveJointRule[] {
  if (rules.length === 0) return [];
  const byFinding = new Map(answers.map((answer) => [answer.finding.index, answer]));
  const active: ActiveJointRule[] = [];
  for (const candidate of rules.flatMap((rule) => count(rule, byFinding) ?? []).sort(fullerFirst)) {
    if (!active.some(({ rule }) => overlaps(rule, candidate.rule))) active.push(candidate);
  }
  return active;
}

function count(
  rule: CompiledJointRule,
  byFinding: ReadonlyMap<number, Answer>,
): ActiveJointRule | undefined {
  let positive = 0;
  let answered = 0;
  for (const member of rule.members) {
    const outcomes = byFinding.get(member.finding)?.outcomes ?? [];
    const hits = outcomes.filter((outcome) => member.outcomes.has(outcome)).length;
    // "Limited" may straddle what the rule counts; then the member stays unknown.
    if (outcomes.length === 0 || (hits > 0 && hits < outcomes.length)) continue;
    answered += 1;
    if (hits > 0) positive += 1;
  }
  if (answered < rule.rule.minimumAnswered) return undefined;
  return { rule, positive, answered, weighed: weighCount(rule, positive, answered) };
}

/** Unknown is never normal: an unanswered member leaves every count open that it could still give. */
function weighCount(rule: CompiledJointRule, positive: number, answered: number): Weighed {
  const most = positive + rule.members.length - answered;
  const open = rule.ranges.filter(({ from, to }) => to >= positive && from <= most);
  return weighUnion(open, rule.draws);
}

function fullerFirst(a: ActiveJointRule, b: ActiveJointRule): number {
  const share = (entry: ActiveJointRule) => entry.answered / entry.rule.members.length;
  return (
    share(b) - share(a) ||
    b.rule.members.length - a.rule.members.length ||
    (a.rule.rule.id < b.rule.rule.id ? -1 : 1)
  );
}

function overlaps(a: CompiledJointRule, b: CompiledJointRule): boolean {
  return [...a.covers].some((finding) => b.covers.has(finding));
}
