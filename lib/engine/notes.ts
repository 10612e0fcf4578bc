// What the reader must know beside the numbers: answers that contradict each other, answers set aside.
import type { CompiledModel } from './compiled-model';
import type { Contribution } from './dependence';
import type { Recorded } from './observation';
import { isAnswered } from './observation';
import type { Ranking } from './rank';
import { type Answer, isComparison, onlySymptomaticSide } from './sides';

/** Ratios of at least 2 and at most 1/2 within one group contradict each other. */
const STRONG = Math.LN2;
const LEADING = 3;

/** Answers that measure the same thing and point in opposite directions for a leading condition. */
export function contradictions(model: CompiledModel, ranking: Ranking): string[] {
  const notes = ranking.order.slice(0, LEADING).flatMap((condition) => {
    const label = model.conditions[condition]?.label ?? '';
    return model.groups.flatMap((group, index) => {
      const members = (ranking.contributions[condition] ?? []).filter(
        (term) => term.kind === 'finding' && term.answer.finding.group === index,
      );
      const support = members.find(({ weight }) => weight >= STRONG);
      const against = members.find(({ weight }) => weight <= -STRONG);
      if (!support || !against) return [];
      return `Answers that should agree do not (${group.label}): ${nameOf(support)} speaks for ${label}, ${nameOf(against)} against it.`;
    });
  });
  return [...new Set(notes)];
}

/** Said once, so that nobody wonders why the other side's answers are not in the ledger. */
export function comparisonNote(recorded: readonly Recorded[]): string[] {
  const side = onlySymptomaticSide(recorded);
  const aside = recorded.filter((entry) => isAnswered(entry) && isComparison(entry, side));
  if (aside.length === 0) return [];
  const answers = aside.length === 1 ? '1 answer' : `${aside.length} answers`;
  return [`Only the ${side} side hurts: ${answers} on the other side served for comparison.`];
}

/** Said once: what was answered with one key counts less than what was looked for. */
export function bulkNote(answers: readonly Answer[]): string[] {
  const inBulk = answers.filter(({ shares, state }) => shares && state === 'absent').length;
  if (inBulk === 0) return [];
  const those = inBulk === 1 ? '1 answer' : `${inBulk} answers`;
  return [`Given for a whole block, and so of less weight than findings looked for: ${those}.`];
}

function nameOf(term: Contribution): string {
  if (term.kind === 'joint-rule') return term.joint.rule.rule.label;
  return `${term.answer.finding.finding.label} (${term.answer.text})`;
}
