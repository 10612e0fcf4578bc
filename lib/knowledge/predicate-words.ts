// A rule's condition as a person reads it: a list of answers, nested where the rule is.
import type { KnowledgeBase } from './knowledge-base';
import type { Finding } from './schema/finding';
import type { Predicate } from './schema/predicate';

export type Clause = {
  readonly text: string;
  /** What the text is about, when it names a combination ("Any of these"). */
  readonly parts: readonly Clause[];
};

type Labels = Pick<KnowledgeBase, 'findings' | 'conditions' | 'complaints'>;

export function clauseOf(predicate: Predicate, labels: Labels): Clause {
  const several = (text: string, parts: readonly Predicate[]): Clause => ({
    text,
    parts: parts.map((part) => clauseOf(part, labels)),
  });
  if ('all' in predicate) return several('All of these', predicate.all);
  if ('any' in predicate) return several('Any of these', predicate.any);
  if ('of' in predicate) return several(`At least ${predicate.atLeast} of these`, predicate.of);
  if ('not' in predicate) return several('Not', [predicate.not]);
  return { text: leafText(predicate, labels), parts: [] };
}

type Leaf = Exclude<
  Predicate,
  { all: unknown } | { any: unknown } | { of: unknown } | { not: unknown }
>;

function leafText(leaf: Leaf, { findings, conditions, complaints }: Labels): string {
  if ('finding' in leaf) {
    const finding = findings.get(leaf.finding);
    return finding ? `${finding.label}: ${answerText(leaf, finding)}` : leaf.finding;
  }
  if ('complaint' in leaf) {
    return `Complaint: ${complaints.get(leaf.complaint)?.label ?? leaf.complaint}`;
  }
  if ('anyMustNotMissFlagged' in leaf) {
    const which = leaf.anyMustNotMissFlagged ? 'A' : 'No';
    return `${which} condition that must not be missed is flagged`;
  }
  const label = conditions.get(leaf.condition)?.label ?? leaf.condition;
  if ('probabilityAtLeast' in leaf) {
    return `${label}: ${Number((leaf.probabilityAtLeast * 100).toPrecision(2))} in 100 or more`;
  }
  if ('rankAtMost' in leaf) {
    return leaf.rankAtMost === 1
      ? `${label} is first`
      : `${label} is in the first ${leaf.rankAtMost}`;
  }
  return `${label} is flagged`;
}

function answerText(leaf: Extract<Leaf, { finding: string }>, finding: Finding): string {
  if ('is' in leaf) return leaf.is.map((id) => outcomeText(id, finding)).join(' or ');
  const unit = finding.unit ? ` ${finding.unit}` : '';
  const { atLeast, below } = leaf;
  if (atLeast === undefined) return `under ${below}${unit}`;
  if (below === undefined) return `${atLeast}${unit} or more`;
  return `${atLeast} to under ${below}${unit}`;
}

/** "present" of a measure or a choice stands for its abnormal outcomes. */
function outcomeText(id: string, { kind, outcomes, abnormal }: Finding): string {
  if (kind === 'binary') return id;
  const outcome = outcomes.find((each) => each.id === id);
  if (outcome) return outcome.label.toLowerCase();
  const word = abnormal?.label ?? 'abnormal';
  return id === 'present' ? word : `not ${word}`;
}
