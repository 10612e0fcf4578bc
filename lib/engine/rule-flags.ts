// The red-flag rules by themselves, for when a ranking cannot be computed: they need the answers and nothing else.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { readableFacts } from './readable-facts';
import { firedRules, urgencyOrder } from './red-flags';
import type { AssessmentInput, RuleFlag } from './types';

/**
 * Every condition with a rule that fires, the most urgent first. What of the input is refused is left out: a rule
 * fires on the answers that can be read, and says which.
 */
export function ruleFlagsOf(knowledge: KnowledgeBase, input: AssessmentInput): RuleFlag[] {
  const { model, facts } = readableFacts(knowledge, input);
  return model.conditions
    .flatMap(({ id, label, mustNotMiss }): RuleFlag[] => {
      const rules = firedRules(model, id, facts);
      const [first] = rules;
      if (!mustNotMiss || !first) return [];
      const isRuleFaster = urgencyOrder(first.urgency) <= urgencyOrder(mustNotMiss.urgency);
      const { action, urgency } = isRuleFaster ? first : mustNotMiss;
      const { threshold } = mustNotMiss;
      return [
        {
          condition: id,
          label,
          state: 'flagged',
          threshold,
          unanswered: [],
          rules,
          action,
          urgency,
        },
      ];
    })
    .sort(
      (a, b) =>
        urgencyOrder(a.urgency) - urgencyOrder(b.urgency) || (a.condition < b.condition ? -1 : 1),
    );
}
