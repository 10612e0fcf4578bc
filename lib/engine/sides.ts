// Which of two sides scores. A patient has one left and one right, but the evidence is about "the painful
// side": the other side is for comparison.
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { CompiledFinding } from './compiled-model';
import { carriesWeight, type Recorded } from './observation';

/** The answer to a finding that scores: one per finding, whatever was recorded on either side. */
export type Answer = Pick<Recorded, 'finding' | 'outcomes' | 'shares' | 'state' | 'text'> & {
  /** Absent when the finding has no sides, or both sides gave the same answer. */
  readonly side: Side | undefined;
  /** What was recorded, each side apart; a combination of answers must be of one side. */
  readonly entries: readonly Recorded[];
  /** The complaint states it already: it lets clusters speak and has no weight of its own. */
  readonly isStated: boolean;
};

/** Sides on which a pain or sensation of the complaint section was recorded present. */
function symptomaticSides(recorded: readonly Recorded[]): ReadonlySet<Side> {
  const sides = recorded
    .filter(({ finding, state }) => isComplaint(finding) && state === 'present')
    .flatMap(({ side }) => side ?? []);
  return new Set(sides);
}

/** The one symptomatic side, when there is exactly one. */
export function onlySymptomaticSide(recorded: readonly Recorded[]): Side | undefined {
  const sides = symptomaticSides(recorded);
  return sides.size === 1 ? [...sides][0] : undefined;
}

/**
 * One answer per finding. With exactly one symptomatic side, an examination of the other side is a
 * comparison and carries no weight; otherwise the more abnormal side scores. An answer without a
 * side is taken as the symptomatic one.
 */
export function scoringAnswers(recorded: readonly Recorded[]): Answer[] {
  const symptomatic = onlySymptomaticSide(recorded);
  const byFinding = new Map<CompiledFinding, Recorded[]>();
  for (const entry of recorded) {
    if (!carriesWeight(entry) || isComparison(entry, symptomatic)) continue;
    const entries = byFinding.get(entry.finding);
    if (entries) entries.push(entry);
    else byFinding.set(entry.finding, [entry]);
  }
  return [...byFinding.values()].flatMap((entries) => mostAbnormal(entries) ?? []);
}

/** True for an examination of the side that does not hurt. */
export function isComparison({ finding, side }: Recorded, symptomatic: Side | undefined): boolean {
  if (symptomatic === undefined || side === undefined) return false;
  return side !== symptomatic && !isComplaint(finding);
}

function isComplaint({ finding }: CompiledFinding): boolean {
  return finding.sided && finding.section === 'complaint';
}

function mostAbnormal(entries: readonly Recorded[]): Answer | undefined {
  const sorted = [...entries].sort(moreAbnormalFirst);
  const [worst, other] = sorted;
  if (!worst) return undefined;
  const { finding, outcomes, shares, side, state, text } = worst;
  // Equal on both sides: naming one of them would make the result depend on which is called left.
  const isTie = other !== undefined && moreAbnormalFirst(worst, other) === 0;
  const shown = isTie ? undefined : side;
  return { finding, outcomes, shares, state, text, side: shown, entries, isStated: false };
}

function moreAbnormalFirst(a: Recorded, b: Recorded): number {
  return severity(a) - severity(b) || numeric(a) - numeric(b);
}

/** Mean over the outcomes allowed, so that "limited" lies among the limited bands, and equivocal between. */
function severity({ finding, outcomes, shares }: Recorded): number {
  let sum = 0;
  let total = 0;
  finding.severity.forEach((rank, outcome) => {
    const share = shares?.[outcome] ?? Number(outcomes.includes(outcome));
    sum += share * rank;
    total += share;
  });
  return sum / total;
}

function numeric({ value }: Recorded): number {
  return typeof value === 'number' ? value : 0;
}
