import type { ConditionName } from '@/components/clinical/condition-name';
import { inHundred } from '@/components/clinical/likelihood-words';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';

/** A condition to choose, and where the ranking has it. */
export type OwnCondition = ConditionName & { readonly rank: number; readonly ranked: string };

/** In alphabetical order: these are chosen by name. */
export function ownConditions({ differential }: Assessment): readonly OwnCondition[] {
  const { conditions } = knowledgeBase();
  return differential
    .map(({ condition, label, rank, probability }) => ({
      id: condition,
      label,
      also: conditions.get(condition)?.synonyms.join('; ') ?? '',
      rank,
      ranked: `number ${rank} of the ranking, ${inHundred(probability)}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}
