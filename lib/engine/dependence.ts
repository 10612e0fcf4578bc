// Findings that measure the same thing must not be counted twice. A published cluster speaks for its
// members; otherwise the strongest of a group counts in full, each further one less, up to a cap.
import type { CompiledGroup, CompiledModel } from './compiled-model';
import { weightOf } from './evidence';
import { type ActiveJointRule, activeJointRules, type CountedRules } from './joint-rules';
import type { Answer } from './sides';

/** One term of a hypothesis's log odds. `weight * kept` is what it adds. */
export type Contribution = {
  /** Natural log of the ratio, before the discount. */
  readonly weight: number;
  /** Factor 0 to 1 left by the discount and the cap of the group. */
  readonly kept: number;
  /** Set when the group took something away. */
  readonly reduced:
    | {
        readonly group: CompiledGroup;
        /** 0 is the strongest of its group. */
        readonly position: number;
        readonly isCapped: boolean;
      }
    | undefined;
} & (
  | { readonly kind: 'finding'; readonly answer: Answer; readonly joint?: undefined }
  | { readonly kind: 'joint-rule'; readonly joint: ActiveJointRule; readonly answer?: undefined }
);

type FindingTerm = { readonly answer: Answer; readonly weight: number };

/** All terms of one hypothesis, in order of finding id, joint rules last. Unknown findings add none. */
export function contributionsTo(
  model: CompiledModel,
  hypothesis: number,
  answers: readonly Answer[],
  counted: CountedRules,
): Contribution[] {
  const active = activeJointRules(model.jointRules[hypothesis] ?? [], counted);
  const contributions: Contribution[] = [];
  const grouped = new Map<number, FindingTerm[]>();
  for (const answer of answers) {
    const { index, group, likelihoods } = answer.finding;
    const known = likelihoods.get(hypothesis);
    if (!known || answer.isStated || active.some(({ rule }) => rule.covers.has(index))) continue;
    const weight = weightOf(answer, known);
    if (group < 0) {
      contributions.push({ kind: 'finding', answer, weight, kept: 1, reduced: undefined });
    } else {
      const terms = grouped.get(group);
      if (terms) terms.push({ answer, weight });
      else grouped.set(group, [{ answer, weight }]);
    }
  }
  for (const [group, terms] of grouped) {
    contributions.push(...discounted(model.groups[group] as CompiledGroup, terms));
  }
  for (const joint of active) {
    const { weight } = joint;
    contributions.push({ kind: 'joint-rule', joint, weight, kept: 1, reduced: undefined });
  }
  return contributions;
}

/** What the terms add to the log odds of the hypothesis against "none". */
export function totalWeight(contributions: readonly Contribution[]): number {
  let sum = 0;
  for (const { weight, kept } of contributions) sum += weight * kept;
  return sum;
}

/** What these findings of one group add together, weighed anew as if there were no others. */
export function weightOfGroup(
  model: CompiledModel,
  group: number,
  terms: readonly Contribution[],
): number {
  const findings = terms.flatMap((term) => (term.answer ? [term] : []));
  return totalWeight(discounted(model.groups[group] as CompiledGroup, findings));
}

/** Strongest first, ties by finding; the k-th further one keeps discount^k; then the cap. */
function discounted(group: CompiledGroup, terms: readonly FindingTerm[]): Contribution[] {
  const sorted = [...terms].sort(
    (a, b) =>
      Math.abs(b.weight) - Math.abs(a.weight) || a.answer.finding.index - b.answer.finding.index,
  );
  let factor = 1;
  let total = 0;
  const factors = sorted.map(({ weight }, position) => {
    if (position > 0) factor *= group.discount;
    total += weight * factor;
    return factor;
  });
  const isCapped = Math.abs(total) > group.limit;
  const scale = isCapped ? group.limit / Math.abs(total) : 1;
  return sorted.map((term, position) => {
    const kept = (factors[position] as number) * scale;
    const { answer, weight } = term;
    const reduced = kept < 1 ? { group, position, isCapped } : undefined;
    return { kind: 'finding', answer, weight, kept, reduced };
  });
}
