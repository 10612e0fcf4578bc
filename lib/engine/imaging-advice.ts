// Which scenario of the guidelines this patient is in, and the test it asks for first, if any.
import type { ImagingRule } from '@/lib/knowledge/schema/test';
import type { CompiledModel } from './compiled-model';
import { isAnswered } from './observation';
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

/** Whether a result of the test is recorded, an equivocal one too: it has been done. */
export function isResulted({ knowledge }: CompiledModel, facts: Facts, test: string): boolean {
  const results = knowledge.tests.get(test)?.resultFindings ?? [];
  return results.some((id) =>
    facts.recorded.get(id)?.some((entry) => isAnswered(entry) || entry.state === 'equivocal'),
  );
}

/**
 * A hard rule that cannot wait until tomorrow decides the first test; otherwise the scenario of highest precedence
 * does. A test whose result is recorded is not asked for again: the next appropriate one of the scenario takes its
 * place, or the next scenario speaks. Without any scenario: no imaging now.
 */
export function imagingAdvice(
  model: CompiledModel,
  facts: Facts,
  rules: readonly ImagingRule[],
  fired: readonly FiredRule[],
): Advice {
  const isDone = (test: string) => isResulted(model, facts, test);
  const hardRule = fired.find(({ test }) => !isDone(test));
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
  for (const rule of rules) {
    const advice = adviceOf(model, rule, isDone);
    if (advice) return advice;
  }
  const [rule] = rules;
  return rule ? { ...withFirst(rule, 'none'), because: ALL_RECORDED } : NO_SCENARIO;
}

const ALL_RECORDED = 'The tests that this scenario asks for are recorded already.';

const NO_SCENARIO: Advice = {
  rule: 'no-scenario',
  scenario: 'No imaging scenario matches what is recorded so far',
  firstLine: 'none',
  urgency: 'routine',
  because: 'None of the scenarios of the imaging guidelines is known to hold.',
  nextStep: 'Complete the history and the examination.',
  sources: [],
};

/** Undefined when everything the scenario calls appropriate is done. */
function adviceOf(
  { knowledge }: CompiledModel,
  rule: ImagingRule,
  isDone: (test: string) => boolean,
): Advice | undefined {
  const { firstLine, recommendations, because } = rule;
  if (firstLine === 'none' || !isDone(firstLine)) return { ...withFirst(rule, firstLine), because };
  const next = recommendations.find(
    ({ test, appropriateness }) => appropriateness === 'usually-appropriate' && !isDone(test),
  );
  if (!next) return undefined;
  const done = knowledge.tests.get(firstLine)?.label ?? firstLine;
  return {
    ...withFirst(rule, next.test),
    because: `${done} is recorded already. ${next.because}`,
  };
}

function withFirst(rule: ImagingRule, firstLine: string): Omit<Advice, 'because'> {
  const { id, scenario, nextStep, recommendations } = rule;
  const first = recommendations.find(({ test }) => test === firstLine);
  const sources = recommendations.map(({ citation }) => citation.source);
  return {
    rule: id,
    scenario,
    firstLine,
    urgency: first?.urgency ?? 'routine',
    nextStep,
    sources: [...new Set(sources)],
  };
}
