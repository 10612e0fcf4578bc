// Published clusters: when enough of their members are answered, the count speaks for all of them.

import type { Predicate } from '@/lib/knowledge/schema/predicate';
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { CompiledJointRule, CompiledMember, CompiledModel } from './compiled-model';
import { type AsPublished, publishedUnion, unionWeight } from './evidence';
import { byFindingId, type Facts, type Truth, truthOf } from './predicate';
import type { Answer } from './sides';

export type ActiveJointRule = {
  readonly rule: CompiledJointRule;
  readonly positive: number;
  readonly answered: number;
  /** Share of the findings of its members that are answered. */
  readonly completeness: number;
  /** Natural log of the ratio for this count, after trust and normalisation. */
  readonly weight: number;
};

export type CountedRules = ReadonlyMap<CompiledJointRule, ActiveJointRule>;

/** Every rule that has enough answers to speak, counted once for all the hypotheses that have it. */
export function countJointRules(
  { jointRules }: Pick<CompiledModel, 'jointRules'>,
  answers: readonly Answer[],
): CountedRules {
  const byFinding = new Map(answers.map((answer) => [answer.finding.index, answer]));
  const counted = new Map<CompiledJointRule, ActiveJointRule>();
  for (const rule of new Set(jointRules.flat())) {
    const active = count(rule, byFinding);
    if (active) counted.set(rule, active);
  }
  return counted;
}

/**
 * The rules of one hypothesis that the answers bring into play. Of rules that would replace the
 * same findings only one may speak: the one most completely answered, then the longer, then by id.
 */
export function activeJointRules(
  rules: readonly CompiledJointRule[],
  counted: CountedRules,
): ActiveJointRule[] {
  if (rules.length === 0) return [];
  const active: ActiveJointRule[] = [];
  const candidates = rules.flatMap((rule) => counted.get(rule) ?? []);
  for (const candidate of candidates.sort(fullerFirst)) {
    if (!active.some(({ rule }) => overlaps(rule, candidate.rule))) active.push(candidate);
  }
  return active;
}

/** What the publication prints for the counts that are still possible. */
export function publishedCount({ rule, positive, answered }: ActiveJointRule): AsPublished {
  return publishedUnion(openRanges(rule, positive, answered));
}

type ByFinding = ReadonlyMap<number, Answer>;

/** How many members of a rule are answered and how many of those are positive, whether it speaks yet or not. */
export type Tally = {
  readonly positive: number;
  readonly answered: number;
  /** Whether the patient is one of those it was published for. */
  readonly applies: Truth;
};

/** The same count that weighs in the ranking, also before there are answers enough. */
export function tallyOf(rule: CompiledJointRule, answers: readonly Answer[]): Tally {
  return tally(rule, new Map(answers.map((answer) => [answer.finding.index, answer])));
}

function tally(rule: CompiledJointRule, byFinding: ByFinding): Tally {
  const { members, rule: published } = rule;
  // Most rules only count outcomes, and need none of this.
  const hasPredicate = published.appliesWhen || members.some((member) => 'when' in member);
  const facts = hasPredicate ? factsBySide(rule, byFinding) : [];
  const applies = published.appliesWhen ? onAnySide(published.appliesWhen, facts) : true;
  let positive = 0;
  let answered = 0;
  for (const member of members) {
    const truth = isPositive(member, byFinding, facts);
    if (truth !== 'unknown') answered += 1;
    if (truth === true) positive += 1;
  }
  return { applies, positive, answered };
}

function count(rule: CompiledJointRule, byFinding: ByFinding): ActiveJointRule | undefined {
  const { members, rule: published } = rule;
  const { applies, positive, answered } = tally(rule, byFinding);
  if (applies !== true || answered < published.minimumAnswered) return;
  const findings = new Set(members.flatMap((member) => member.findings));
  const known = [...findings].filter((finding) => byFinding.has(finding));
  return {
    rule,
    positive,
    answered,
    completeness: known.length / findings.size,
    weight: weighCount(rule, positive, answered),
  };
}

/**
 * What a rule must know of each side: its own answers and those without a side. A combination
 * ("rotation under 15 degrees and painful") is a sign of one hip; put together from two it would be a
 * sign of neither.
 */
function factsBySide(rule: CompiledJointRule, byFinding: ByFinding): readonly Facts[] {
  const entries = [...rule.looksAt].flatMap((finding) => byFinding.get(finding)?.entries ?? []);
  const sides = new Set(entries.flatMap(({ side }) => side ?? []));
  const ofOne = (side: Side | undefined): Facts => ({
    recorded: byFindingId(entries.filter((one) => one.side === undefined || one.side === side)),
    complaint: [],
  });
  return sides.size === 0 ? [ofOne(undefined)] : [...sides].map(ofOne);
}

/** True when it holds on one side, false when on none, unknown in between. */
function onAnySide(predicate: Predicate, facts: readonly Facts[]): Truth {
  const truths = facts.map((side) => truthOf(predicate, side));
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}

function isPositive(member: CompiledMember, byFinding: ByFinding, facts: readonly Facts[]): Truth {
  if ('when' in member) return onAnySide(member.when, facts);
  const outcomes = byFinding.get(member.findings[0] ?? -1)?.outcomes ?? [];
  const hits = outcomes.filter((outcome) => member.outcomes.has(outcome)).length;
  // "Limited" may straddle what the rule counts; then the member stays unknown.
  if (outcomes.length === 0 || (hits > 0 && hits < outcomes.length)) return 'unknown';
  return hits > 0;
}

/** Unknown is never normal: an unanswered member leaves every count open that it could still give. */
function weighCount(rule: CompiledJointRule, positive: number, answered: number): number {
  return unionWeight(openRanges(rule, positive, answered));
}

function openRanges(
  rule: CompiledJointRule,
  positive: number,
  answered: number,
): CompiledJointRule['ranges'] {
  const most = positive + rule.members.length - answered;
  return rule.ranges.filter(({ from, to }) => to >= positive && from <= most);
}

function fullerFirst(a: ActiveJointRule, b: ActiveJointRule): number {
  return (
    b.completeness - a.completeness ||
    b.rule.members.length - a.rule.members.length ||
    (a.rule.rule.id < b.rule.rule.id ? -1 : 1)
  );
}

function overlaps(a: CompiledJointRule, b: CompiledJointRule): boolean {
  return [...a.covers].some((finding) => b.covers.has(finding));
}
