// Any two conditions side by side, made from the data: nothing is written by hand for a pair.
import { compareText } from './fault';
import type { KnowledgeBase } from './knowledge-base';
import { type Condition, MANAGEMENT_KINDS, type ManagementOption } from './schema/condition';
import type { Finding } from './schema/finding';
import type { Status } from './schema/primitives';
import { preferredStudy, ratioOfOutcome } from './study-ratios';

export type SeparatingFinding = {
  readonly finding: Finding;
  /** The outcome that separates the two most. */
  readonly outcome: string;
  readonly outcomeLabel: string;
  /** Likelihood ratio of that outcome for each; 1 where nothing is held. */
  readonly ratios: readonly [first: number, second: number];
  /** How the figures were obtained; null where nothing is held. */
  readonly statuses: readonly [first: Status | null, second: Status | null];
};

export type ManagementRow = {
  readonly kind: ManagementOption['kind'];
  readonly options: readonly [first: readonly string[], second: readonly string[]];
};

export type ConditionComparison = {
  readonly conditions: readonly [Condition, Condition];
  /** Findings that speak for the first rather than the second, and the other way round; strongest first. */
  readonly forFirst: readonly SeparatingFinding[];
  readonly forSecond: readonly SeparatingFinding[];
  /** Kinds of management that either has. */
  readonly management: readonly ManagementRow[];
};

/** A finding separates two conditions when one of its answers is this many times as telling for one of them. */
const SMALLEST_QUOTIENT = 1.5;

/** The comparison; undefined when one of the two is not known, or both are the same. */
export function compareConditions(
  kb: KnowledgeBase,
  firstId: string,
  secondId: string,
): ConditionComparison | undefined {
  const [first, second] = [kb.conditions.get(firstId), kb.conditions.get(secondId)];
  if (!first || !second || first === second) return undefined;
  const separating = separatingFindings(kb, first.id, second.id);
  return {
    conditions: [first, second],
    forFirst: separating.filter(({ ratios: [a, b] }) => a > b),
    forSecond: separating.filter(({ ratios: [a, b] }) => a < b),
    management: MANAGEMENT_KINDS.map(
      (kind): ManagementRow => ({
        kind,
        options: [optionsOf(first, kind), optionsOf(second, kind)],
      }),
    ).filter(({ options }) => options.some((list) => list.length > 0)),
  };
}

function optionsOf({ management }: Condition, kind: ManagementOption['kind']): readonly string[] {
  return management.flatMap((option) => (option.kind === kind ? [option.text] : []));
}

function separatingFindings(
  kb: KnowledgeBase,
  firstId: string,
  secondId: string,
): readonly SeparatingFinding[] {
  const ids = [firstId, secondId].flatMap((id) => [
    ...(kb.evidenceByCondition.get(id)?.keys() ?? []),
  ]);
  return [...new Set(ids)]
    .flatMap((id) => {
      const finding = kb.findings.get(id);
      return finding ? mostSeparating(kb, finding, firstId, secondId) : [];
    })
    .filter(({ ratios }) => quotient(ratios) >= SMALLEST_QUOTIENT)
    .sort(
      (a, b) => quotient(b.ratios) - quotient(a.ratios) || compareText(a.finding.id, b.finding.id),
    );
}

/**
 * The outcome whose ratios differ most, of those that raise one of the two: what is looked for, rather
 * than what is missing. For a yes/no finding that is its presence.
 */
function mostSeparating(
  kb: KnowledgeBase,
  finding: Finding,
  firstId: string,
  secondId: string,
): readonly SeparatingFinding[] {
  const outcomes =
    finding.kind === 'binary'
      ? finding.outcomes.filter(({ id }) => id === 'present')
      : finding.outcomes;
  const rows = outcomes.map(({ id, label }): SeparatingFinding => {
    const [first, second] = [firstId, secondId].map((condition) => {
      const evidence = kb.evidenceByCondition.get(condition)?.get(finding.id);
      const study = evidence && preferredStudy(evidence);
      const ratio = study && ratioOfOutcome(study, finding, id)?.value;
      return { ratio: ratio ?? 1, status: study?.status ?? null };
    });
    return {
      finding,
      outcome: id,
      outcomeLabel: label,
      ratios: [first?.ratio ?? 1, second?.ratio ?? 1],
      statuses: [first?.status ?? null, second?.status ?? null],
    };
  });
  return rows
    .filter(({ ratios }) => Math.max(...ratios) > 1)
    .sort((a, b) => quotient(b.ratios) - quotient(a.ratios))
    .slice(0, 1);
}

/** How many times as large the larger ratio is. */
function quotient([first, second]: readonly [number, number]): number {
  return Math.max(first, second) / Math.min(first, second);
}
