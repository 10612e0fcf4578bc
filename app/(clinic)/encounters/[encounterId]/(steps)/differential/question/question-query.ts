import type { QuestionFinding, QuestionPlan } from '@/lib/engine/types';
import type { Test } from '@/lib/knowledge/schema/test';

export type Purpose = QuestionPlan['purpose'];

export const KINDS = ['all', 'bedside', 'blood', 'imaging'] as const;
export type Kind = (typeof KINDS)[number];

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'rule-in': 'Rule in',
  'rule-out': 'Rule out',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  all: 'Everything',
  bedside: 'At the bedside',
  blood: 'Blood, other samples, procedures',
  imaging: 'Imaging',
};

/** What the address of the page asks for. */
export type Question = {
  readonly condition: string;
  readonly purpose: Purpose;
  readonly kind: Kind;
  readonly finding: string | undefined;
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Anything that is not known falls back: an address can be typed. */
export function questionOf(query: Asked, conditions: readonly string[]): Question {
  return {
    condition: conditions.find((id) => id === query.condition) ?? conditions[0] ?? '',
    purpose: query.purpose === 'rule-out' ? 'rule-out' : 'rule-in',
    kind: KINDS.find((kind) => kind === query.kind) ?? 'all',
    finding: typeof query.finding === 'string' ? query.finding : undefined,
  };
}

/** The address of the same page with something else chosen. */
export function addressOf(encounterId: string, question: Question): `/encounters/${string}` {
  const { finding, ...rest } = question;
  const query = new URLSearchParams({ ...rest, ...(finding ? { finding } : {}) });
  return `/encounters/${encounterId}/differential/question?${query.toString()}`;
}

/** How one comes by the answer. */
export function kindOf(
  { test }: Pick<QuestionFinding, 'test'>,
  tests: ReadonlyMap<string, Pick<Test, 'kind'>>,
): Exclude<Kind, 'all'> {
  const kind = test === undefined ? 'bedside' : tests.get(test)?.kind;
  if (kind === 'imaging') return 'imaging';
  return kind === 'bedside' ? 'bedside' : 'blood';
}
