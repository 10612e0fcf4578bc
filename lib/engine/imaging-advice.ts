// Which scenario of the guidelines this patient is in, and the test it asks for first, if any.
import type { ImagingRule } from '@/lib/knowledge/schema/test';
import type { CompiledModel } from './compiled-model';
import { type Facts, truthOf } from './predicate';
import { urgencyOrder } from './red-flags';
import type { Assessment, MustNotMissItem } from './types';

type Advice = Assessment['imagingAdvice'];
export type FiredRule = MustNotMissItem['rules'][number] & { readonly test: string };

/** Scenarios known to hold, highest precedence first. What is unknown does not match. */
export function matchingRules({ knowledge }: CompiledModel, facts: Facts): ImagingRule[] {
  return knowledge.imagingRules.filter(({ when }) => truthOf(when, facts) === true);
}

/** Hard red-flag rules that fired and name a test, the most urgent first. */
export function firedRulesWithTest(items: readonly MustNotMissItem[]): FiredRule[] {
  return items
    .flatMap(({ rules, probability }) => rules.map((rule) => ({ rule, probability })))
    .sort(
      (a, b) =>
        urgencyOrder(a.rule.urgency) - urgencyOrder(b.rule.urgency) ||
        b.probability - a.probability ||
        (a.rule.id < b.rule.id ? -1 : 1),
    )
    .flatMap(({ rule }) => (rule.test ? [{ ...rule, test: rule.test }] : []));
}

/**
 * A hard rule that cannot wait until tomorrow decides the first test; otherwise the scenario of
 * highest precedence does. Without any scenario: no imaging now.
 */
export function imagingAdvice(rules: readonly ImagingRule[], fired: readonly FiredRule[]): Advice {
  const [hardRule] = fired;
  if (hardRule && urgencyOrder(hardRule.urgency) <= urgencyOrder('same-day')) {
    const { guideline } = hardRule;
    return {
      rule: hardRule.id,
      scenario: hardRule.label,
      firstLine: hardRule.test,
      urgency: hardRule.urgency,
      because: `${guideline}: ${hardRule.because.join('; ')}`,
      nextStep: hardRule.action,
      sources: hardRule.sources,
    };
  }
  const [rule] = rules;
  return rule ? adviceOf(rule) : NO_SCENARIO;
}

const NO_SCENARIO: Advice = {
  rule: 'no-scenario',
  scenario: 'No imaging scenario matches what is recorded so far',
  firstLine: 'none',
  urgency: 'routine',
  because: 'None of the scenarios of the imaging guidelines is known to hold.',
  nextStep: 'Complete the history and the examination.',
  sources: [],
};

function adviceOf(rule: ImagingRule): Advice {
  const { id, scenario, firstLine, because, nextStep, recommendations } = rule;
  const first = recommendations.find(({ test }) => test === firstLine);
  const sources = recommendations.map(({ citation }) => citation.source);
  return {
    rule: id,
    scenario,
    firstLine,
    urgency: first?.urgency ?? 'routine',
    because,
    nextStep,
    sources: [...new Set(sources)],
  };
}
