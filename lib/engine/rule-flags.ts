// The red-flag rules by themselves, for when a ranking cannot be computed: they need the answers and nothing else.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { compile } from './compile';
import { complaintOf } from './complaint';
import { recordedFindings } from './observation';
import { parseInput } from './parse-input';
import { byFindingId } from './predicate';
import { firedRules, urgencyOrder } from './red-flags';
import type { AssessmentInput, RuleFlag } from './types';

/**
 * Every condition with a rule that fires, the most urgent first. What of the input is refused is left out: a rule
 * fires on the answers that can be read, and says which.
 */
export function ruleFlagsOf(knowledge: KnowledgeBase, input: AssessmentInput): RuleFlag[] {
  const model = compile(knowledge);
  const readable = readablePart(knowledge, input);
  const recorded = recordedFindings(model, readable);
  const { complaint } = complaintOf(model, readable, recorded);
  const facts = { recorded: byFindingId(recorded), complaint };
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

function readablePart(knowledge: KnowledgeBase, input: AssessmentInput): AssessmentInput {
  const { setting, ageYears, sex, complaint, findings } = input;
  const isRead = (part: Partial<AssessmentInput>) =>
    parseInput(knowledge, { setting, findings: [], ...part }).ok;
  return {
    setting,
    ...(ageYears !== undefined && isRead({ ageYears }) ? { ageYears } : {}),
    ...(sex !== undefined && isRead({ sex }) ? { sex } : {}),
    ...(complaint !== undefined && isRead({ complaint }) ? { complaint } : {}),
    findings: findings.filter((finding) => isRead({ findings: [finding] })),
  };
}
