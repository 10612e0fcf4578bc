import type { ConditionName } from '@/components/clinical/condition-name';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';

/** Every condition by name, in alphabetical order: an order by probability would give the ranking away. */
export function conditionNames({ conditions }: KnowledgeBase): readonly ConditionName[] {
  return [...conditions.values()]
    .map(({ id, label, synonyms }) => ({ id, label, also: synonyms.join('; ') }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}
