import type { SmallestChange } from '@/lib/engine/types';
import type { AdviceChange, WhatIf } from '@/lib/engine/what-if';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';

/** "the first diagnosis becomes Hip osteoarthritis; the first test becomes X-ray of hip and pelvis" */
export function changeInWords(change: AdviceChange, knowledge: KnowledgeBase): string {
  const condition = (id: string): string => knowledge.conditions.get(id)?.label ?? id;
  const { first, raised, cleared, firstLineTest } = change;
  const parts = [
    ...(first ? [`${condition(first.to)} comes first`] : []),
    ...raised.map((id) => `${condition(id)} is flagged`),
    ...cleared.map((id) => `${condition(id)} is no longer flagged`),
    ...(firstLineTest ? [`first test: ${testLabel(firstLineTest.to, knowledge)}`] : []),
  ];
  return parts.join('; ');
}

/** The same words for a set of answers that changes one kind of decision. */
export function smallestChangeInWords(
  { kind, from, to }: SmallestChange,
  knowledge: KnowledgeBase,
): string {
  if (kind === 'flag') return changeInWords({ raised: to, cleared: from }, knowledge);
  const change = { from: from[0] ?? '', to: to[0] ?? '' };
  const first = kind === 'first' ? { first: change } : { firstLineTest: change };
  return changeInWords({ ...first, raised: [], cleared: [] }, knowledge);
}

/** "Hip internal rotation, right: absent" */
export function answerInWords(
  { answer }: Pick<WhatIf, 'answer'>,
  knowledge: KnowledgeBase,
): string {
  const { id, side, state, value } = answer;
  const finding = knowledge.findings.get(id);
  const label = side ? `${finding?.label ?? id}, ${side}` : (finding?.label ?? id);
  const outcome = finding?.outcomes.find((one) => one.id === (value ?? state));
  const words = outcome?.label.toLowerCase() ?? stateInWords(state, finding?.abnormal?.label);
  return `${label}: ${words}`;
}

function stateInWords(state: string | undefined, abnormal: string | undefined): string {
  if (abnormal === undefined) return state ?? '';
  return state === 'present' ? abnormal : `not ${abnormal}`;
}

function testLabel(id: string, { tests }: KnowledgeBase): string {
  return id === 'none' ? 'no imaging now' : (tests.get(id)?.label ?? id);
}
