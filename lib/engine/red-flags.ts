// What must not be missed, independent of the rank: rules that fire on the answers alone, and thresholds
// above which the probability itself calls for action.
import type { Condition, RedFlagRule } from '@/lib/knowledge/schema/condition';
import type { Urgency } from '@/lib/knowledge/schema/primitives';
import type { CompiledModel } from './compiled-model';
import { type Contribution, totalWeight } from './dependence';
import { roundForOutput } from './deterministic-math';
import { marginalProbabilities } from './hypotheses';
import { isAnswered } from './observation';
import { becauseOf, type Facts, truthOf } from './predicate';
import { at, insideUnitInterval, softmax } from './probability';
import type { Ranking } from './rank';
import type { MustNotMissItem } from './types';
import type { Uncertainty } from './uncertainty';

type FiredRule = MustNotMissItem['rules'][number];

const URGENCIES: readonly Urgency[] = ['emergency', 'same-day', 'urgent', 'routine'];
const STATES: readonly MustNotMissItem['state'][] = [
  'flagged',
  'not-yet-excluded',
  'excluded-for-now',
];

/** 0 for the most urgent. */
export function urgencyOrder(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency);
}

/**
 * Every must-not-miss condition with its state: flagged first, then the most urgent, then the most
 * probable. A normal examination never clears a rule that fired. A condition that is not considered is
 * left out.
 */
export function mustNotMiss(
  model: CompiledModel,
  ranking: Ranking,
  uncertainty: readonly Uncertainty[] | undefined,
  facts: Facts,
): MustNotMissItem[] {
  const priors = marginalProbabilities(model, softmax(ranking.prior.logWeights));
  return model.conditions
    .flatMap((condition, index) => {
      if (!condition.mustNotMiss) return [];
      const probability = at(ranking.probabilities, index);
      const rules = firedRules(model, condition.id, facts);
      if (at(ranking.logWeights, index) === Number.NEGATIVE_INFINITY) return [];
      return item(condition, condition.mustNotMiss, rules, facts, {
        probability,
        upperBound: uncertainty?.[index]?.interval90[1] ?? 1,
        isSupported:
          isSupportedBy(ranking.contributions[index] ?? []) &&
          odds(probability) >= 2 * odds(at(priors, index)),
      });
    })
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        urgencyOrder(a.urgency) - urgencyOrder(b.urgency) ||
        b.probability - a.probability ||
        (a.condition < b.condition ? -1 : 1),
    );
}

function odds(probability: number): number {
  return probability / (1 - probability);
}

type Likelihood = {
  readonly probability: number;
  readonly upperBound: number;
  readonly isSupported: boolean;
};

/**
 * The answers, age and sex apart, at least double the odds of the condition alone. The caller asks the same of its
 * probability: what the other of a pair explains must not raise a flag (decision 0014).
 */
function isSupportedBy(contributions: readonly Contribution[]): boolean {
  const answered = contributions.filter(
    (term) => term.kind !== 'finding' || term.answer.finding.finding.section !== 'person',
  );
  return totalWeight(answered) >= Math.LN2;
}

function item(
  { id, label }: Condition,
  known: NonNullable<Condition['mustNotMiss']>,
  rules: readonly FiredRule[],
  facts: Facts,
  { probability, upperBound, isSupported }: Likelihood,
): MustNotMissItem {
  const unanswered = known.screeningFindings.filter(
    (finding) => !facts.recorded.get(finding)?.some(isAnswered),
  );
  // How frequent it is in this setting asks for its screening questions, not yet for a scan.
  const isAsked = isSupported || unanswered.length === 0;
  const isFlagged = rules.length > 0 || (isAsked && probability >= known.threshold);
  const isOpen = unanswered.length > 0 || upperBound > known.threshold;
  const [rule] = rules;
  const isRuleFaster = rule && urgencyOrder(rule.urgency) <= urgencyOrder(known.urgency);
  const { action, urgency } = isRuleFaster ? rule : known;
  return {
    condition: id,
    label,
    state: isFlagged ? 'flagged' : isOpen ? 'not-yet-excluded' : 'excluded-for-now',
    probability: roundForOutput(insideUnitInterval(probability)),
    threshold: known.threshold,
    unanswered,
    rules,
    action,
    urgency,
  };
}

/** The rules of one condition that are true, the most urgent first. */
export function firedRules(
  { redFlagRules }: CompiledModel,
  condition: string,
  facts: Facts,
): FiredRule[] {
  return (redFlagRules.get(condition) ?? [])
    .flatMap((rule) => fired(rule, facts) ?? [])
    .sort((a, b) => urgencyOrder(a.urgency) - urgencyOrder(b.urgency) || (a.id < b.id ? -1 : 1));
}

function fired(rule: RedFlagRule, facts: Facts): FiredRule | undefined {
  if (truthOf(rule.when, facts) !== true) return undefined;
  const because = becauseOf(rule.when, facts);
  const { id, label, action, urgency, guideline, citations, test } = rule;
  const sources = [...new Set(citations.map(({ source }) => source))];
  return { id, label, action, urgency, guideline, sources, because, ...(test ? { test } : {}) };
}
