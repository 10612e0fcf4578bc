// Rules over answers in three-valued logic: what was not answered is neither true nor false, and only
// what is known to be true may fire a rule.
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';
import type { CompiledFinding } from './compiled-model';
import { isAnswered, type Recorded } from './observation';

export type Truth = boolean | 'unknown';

/** What the assessment says of one condition; only imaging rules may ask for it. */
export type ConditionFacts = {
  readonly probability: number;
  readonly rank: number;
  readonly isFlagged: boolean;
};

export type Facts = {
  /** By finding id; both sides. */
  readonly recorded: ReadonlyMap<string, readonly Recorded[]>;
  readonly complaint: readonly ComplaintId[];
  /** Absent while the red-flag rules run: they fire whatever the ranking says. */
  readonly conditions?: ReadonlyMap<string, ConditionFacts>;
};

/** Kleene's strong logic: `all` is false as soon as one part is, `any` true as soon as one part is. */
export function truthOf(predicate: Predicate, facts: Facts): Truth {
  if ('all' in predicate) return atLeastTrue(predicate.all.length, predicate.all, facts);
  if ('any' in predicate) return atLeastTrue(1, predicate.any, facts);
  if ('of' in predicate) return atLeastTrue(predicate.atLeast, predicate.of, facts);
  if ('not' in predicate) return negated(truthOf(predicate.not, facts));
  if ('finding' in predicate) return ofFinding(predicate, facts);
  if ('complaint' in predicate) return facts.complaint.includes(predicate.complaint);
  return ofAssessment(predicate, facts);
}

/** The recorded answers, in words, that make the predicate true; empty while it is not. */
export function becauseOf(predicate: Predicate, facts: Facts): readonly string[] {
  if (truthOf(predicate, facts) !== true) return [];
  return [...new Set(reasonsFor(predicate, facts, true))];
}

/** The answers behind a truth that is known: of a combination, those of the parts that agree with it. */
function reasonsFor(predicate: Predicate, facts: Facts, truth: boolean): readonly string[] {
  if ('not' in predicate) return reasonsFor(predicate.not, facts, !truth);
  if ('finding' in predicate) {
    const entries = facts.recorded.get(predicate.finding) ?? [];
    return entries.filter((entry) => entryTruth(predicate, entry) === truth).map(inWords);
  }
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : [];
  const listed = 'of' in predicate ? predicate.of : parts;
  return listed
    .filter((part) => truthOf(part, facts) === truth)
    .flatMap((part) => reasonsFor(part, facts, truth));
}

/** Recorded observations by finding id, as `Facts` wants them. */
export function byFindingId(
  recorded: readonly Recorded[],
): ReadonlyMap<string, readonly Recorded[]> {
  const map = new Map<string, Recorded[]>();
  for (const entry of recorded) {
    const { id } = entry.finding.finding;
    map.set(id, [...(map.get(id) ?? []), entry]);
  }
  return map;
}

function atLeastTrue(needed: number, parts: readonly Predicate[], facts: Facts): Truth {
  let isTrue = 0;
  let isFalse = 0;
  for (const part of parts) {
    const truth = truthOf(part, facts);
    if (truth === true) isTrue += 1;
    else if (truth === false) isFalse += 1;
    if (isTrue >= needed) return true;
    if (parts.length - isFalse < needed) return false;
  }
  return needed === 0 ? true : 'unknown';
}

function negated(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : !truth;
}

type FindingPredicate = Extract<Predicate, { finding: string }>;

/**
 * True when either side agrees; false only when every recorded answer disagrees. "Not tested" is as if
 * nothing were there; "equivocal" and "could not test" leave the question open.
 */
function ofFinding(predicate: FindingPredicate, { recorded }: Facts): Truth {
  let isAnyFalse = false;
  let isAnyOpen = false;
  for (const entry of recorded.get(predicate.finding) ?? []) {
    if (entry.state === 'not-tested') continue;
    const truth = entryTruth(predicate, entry);
    if (truth === true) return true;
    if (truth === false) isAnyFalse = true;
    else isAnyOpen = true;
  }
  return isAnyFalse && !isAnyOpen ? false : 'unknown';
}

function entryTruth(predicate: FindingPredicate, entry: Recorded): Truth {
  if (!isAnswered(entry)) return 'unknown';
  return 'is' in predicate ? isOneOf(predicate.is, entry) : isWithin(predicate, entry);
}

/** "Fever: present", "Hip internal rotation (right): 10 degrees". */
function inWords({ finding, side, text }: Recorded): string {
  return `${finding.finding.label}${side ? ` (${side})` : ''}: ${text}`;
}

function isOneOf(outcomeIds: readonly string[], { finding, outcomes }: Recorded): Truth {
  const wanted = outcomeIds.flatMap((id) => outcomeIndices(finding, id));
  return allOrNone(outcomes.map((outcome) => wanted.includes(outcome)));
}

/** "present" and "absent" of a measure or choice mean its abnormal outcomes and the others. */
function outcomeIndices({ finding, abnormal }: CompiledFinding, id: string): readonly number[] {
  const index = finding.outcomes.findIndex((outcome) => outcome.id === id);
  if (index >= 0) return [index];
  if (id === 'present') return abnormal;
  if (id !== 'absent') return [];
  return finding.outcomes.map((_, i) => i).filter((i) => !abnormal.includes(i));
}

type Bounds = { readonly atLeast?: number | undefined; readonly below?: number | undefined };

/** A recorded number is compared; a recorded band is true or false only if it lies wholly on one side. */
function isWithin(bounds: Bounds, { finding, outcomes, value }: Recorded): Truth {
  const low = bounds.atLeast ?? Number.NEGATIVE_INFINITY;
  const high = bounds.below ?? Number.POSITIVE_INFINITY;
  if (typeof value === 'number') return value >= low && value < high;
  const bands = outcomes.flatMap((outcome) => finding.finding.outcomes[outcome] ?? []);
  const inside = bands.map((band): Truth => {
    const from = band.atLeast ?? Number.NEGATIVE_INFINITY;
    const to = band.below ?? Number.POSITIVE_INFINITY;
    if (from >= low && to <= high) return true;
    return to <= low || from >= high ? false : 'unknown';
  });
  return inside.includes('unknown') ? 'unknown' : allOrNone(inside.map((truth) => truth === true));
}

function allOrNone(hits: readonly boolean[]): Truth {
  if (hits.every(Boolean)) return true;
  return hits.some(Boolean) ? 'unknown' : false;
}

type AssessmentPredicate = Extract<
  Predicate,
  { condition: string } | { anyMustNotMissFlagged: boolean }
>;

function ofAssessment(predicate: AssessmentPredicate, { conditions }: Facts): Truth {
  if (!conditions) return 'unknown';
  if ('anyMustNotMissFlagged' in predicate) {
    const isAny = [...conditions.values()].some(({ isFlagged }) => isFlagged);
    return isAny === predicate.anyMustNotMissFlagged;
  }
  const facts = conditions.get(predicate.condition);
  if (!facts) return false;
  if ('probabilityAtLeast' in predicate) {
    return facts.probability >= predicate.probabilityAtLeast;
  }
  if ('rankAtMost' in predicate) return facts.rank <= predicate.rankAtMost;
  return facts.isFlagged;
}
