import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { ObservationDto } from './types';

export type RedFlagToSettle = {
  readonly findingId: string;
  readonly label: string;
  readonly reason: 'present' | 'not-asked';
};

/** Red flags that need a word before signing: present, or without an answer. Present ones come first. */
export function redFlagsToSettle(
  { findings }: Pick<KnowledgeBase, 'findings'>,
  observations: readonly Pick<ObservationDto, 'findingId' | 'state'>[],
): readonly RedFlagToSettle[] {
  const flags = [...findings.values()].filter(({ redFlag }) => redFlag);
  const settle = flags.flatMap(({ id, label }): RedFlagToSettle[] => {
    const states = observations.filter((one) => one.findingId === id).map(({ state }) => state);
    if (states.includes('present')) return [{ findingId: id, label, reason: 'present' }];
    const isAsked = states.some((state) => state === 'absent' || state === 'equivocal');
    return isAsked ? [] : [{ findingId: id, label, reason: 'not-asked' }];
  });
  return settle.sort((a, b) => Number(b.reason === 'present') - Number(a.reason === 'present'));
}
