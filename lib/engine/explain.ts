// Why a condition stands where it stands: one line per term of its log odds, and what its probability
// would be without that line.
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { type Contribution, contributionsTo, totalWeight, weightOfGroup } from './dependence';
import { exp, roundForOutput } from './deterministic-math';
import { type AsPublished, asPublished } from './evidence';
import { marginalProbabilities } from './hypotheses';
import {
  type ActiveJointRule,
  type CountedRules,
  countJointRules,
  publishedCount,
} from './joint-rules';
import { at, insideUnitInterval, softmax } from './probability';
import type { Ranking } from './rank';
import type { Answer } from './sides';
import type { LedgerLine } from './types';

/** Probabilities of all conditions when the answers to some findings are taken back. */
type Without = (findings: readonly number[]) => Float64Array;

/**
 * The ledger of every condition, by condition index, strongest line first. The weights of one ledger add
 * up to ln(posterior odds against "none" / prior odds against "none").
 */
export function ledgers(model: CompiledModel, ranking: Ranking): LedgerLine[][] {
  const without = rememberingWithout(model, ranking);
  return model.conditions.map((_, condition) =>
    (ranking.contributions[condition] ?? [])
      .map((term) => line(term, condition, without))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1)),
  );
}

// Written out member by member, without spreads: there are hundreds of lines in one assessment.
function line(term: Contribution, condition: number, without: Without): LedgerLine {
  const { weight, kept } = term;
  const { id, label, side, recorded, status, sources, published } = subject(term, condition);
  const removed = without(findingsOf(term));
  const entry: Writable<LedgerLine> = {
    kind: term.kind,
    id,
    label,
    recorded,
    likelihoodRatio: published.ratio,
    likelihoodRatio95: published.interval,
    weight: roundForOutput(weight * kept),
    trust: published.trust,
    discount: kept === 1 ? 1 : roundForOutput(kept),
    status,
    sources,
    probabilityWithout: roundForOutput(insideUnitInterval(at(removed, condition))),
  };
  if (side) entry.side = side;
  const agreement = agreementOf(term, condition);
  if (agreement) entry.agreement = agreement;
  if (term.reduced) entry.discountReason = discountReason(term, term.reduced);
  return entry;
}

/** Said only where it takes something away. */
function agreementOf(term: Contribution, condition: number): LedgerLine['agreement'] {
  if (term.kind === 'joint-rule') return undefined;
  const { finding, evidence } = term.answer.finding;
  const factor = evidence.get(condition)?.published[0]?.agreementFactor ?? 1;
  if (factor === 1 || !finding.interRaterReliability) return undefined;
  const { statistic, value } = finding.interRaterReliability;
  return { statistic, value, factor: roundForOutput(factor) };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

type Subject = Pick<LedgerLine, 'id' | 'label' | 'recorded' | 'status' | 'sources'> & {
  readonly side: LedgerLine['side'] | undefined;
  readonly published: AsPublished;
};

function subject(term: Contribution, condition: number): Subject {
  if (term.kind === 'joint-rule') {
    const { id, label, status, citation } = term.joint.rule.rule;
    const recorded = countInWords(term.joint);
    const published = publishedCount(term.joint);
    return { id, label, side: undefined, recorded, status, sources: [citation.source], published };
  }
  const { finding, side, text } = term.answer;
  const { id, label } = finding.finding;
  const evidence = finding.evidence.get(condition);
  if (!evidence) throw new Error(`No evidence on ${id} for condition ${condition}`);
  const { sources, study } = evidence;
  const published = asPublished(term.answer, evidence);
  return { id, label, side, recorded: text, status: study.status, sources, published };
}

function countInWords({ rule, positive, answered }: ActiveJointRule): string {
  const missing = rule.members.length - answered;
  return `${positive} of ${answered}${missing > 0 ? ` (${missing} not answered)` : ''}`;
}

/** "2nd of its group (Sacroiliac provocation): adds x1.2, not x4". */
function discountReason(
  { weight, kept }: Contribution,
  { group, position, isCapped }: NonNullable<Contribution['reduced']>,
): string {
  const full = inWords(weight);
  const added = inWords(weight * kept);
  const place = position === 0 ? 'Strongest' : ordinal(position + 1);
  const change = added === full ? '' : `: adds ${added}, not ${full}`;
  const cap = isCapped ? `; the group together is held at ${inWords(group.limit)}` : '';
  return `${place} of its group (${group.label})${change}${cap}`;
}

function inWords(logRatio: number): string {
  return `x${Number(exp(logRatio).toPrecision(2))}`;
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const suffix = teen ? undefined : ['st', 'nd', 'rd'][(n % 10) - 1];
  return `${n}${suffix ?? 'th'}`;
}

function findingsOf(term: Contribution): readonly number[] {
  if (term.kind === 'finding') return [term.answer.finding.index];
  return term.joint.rule.members.flatMap(({ findings }) => findings);
}

/** The same finding is taken back for every condition it bears on, so each is computed once. */
function rememberingWithout(model: CompiledModel, ranking: Ranking): Without {
  const known = new Map<string, Float64Array>();
  return (findings) => {
    const key = findings.join();
    const kept = known.get(key) ?? probabilitiesWithout(model, ranking, new Set(findings));
    known.set(key, kept);
    return kept;
  };
}

function probabilitiesWithout(
  model: CompiledModel,
  ranking: Ranking,
  removed: ReadonlySet<number>,
): Float64Array {
  const logWeights = ranking.logWeights.slice();
  let rest: Rest | undefined;
  for (const hypothesis of touchedBy(model, removed)) {
    const lost = weightLost(model, ranking, hypothesis, removed);
    if (lost !== undefined) {
      logWeights[hypothesis] = at(logWeights, hypothesis) - lost;
      continue;
    }
    rest ??= restOf(model, ranking, removed);
    const terms = contributionsTo(model, hypothesis, rest.answers, rest.counted);
    logWeights[hypothesis] = at(ranking.prior.logWeights, hypothesis) + totalWeight(terms);
  }
  return marginalProbabilities(model, softmax(logWeights));
}

/** The answers that stay, and what the clusters make of them. */
type Rest = { readonly answers: readonly Answer[]; readonly counted: CountedRules };

function restOf(model: CompiledModel, ranking: Ranking, removed: ReadonlySet<number>): Rest {
  const answers = ranking.answers.filter(({ finding }) => !removed.has(finding.index));
  return { answers, counted: countJointRules(model, answers) };
}

/** Hypotheses whose weight may change when these findings are taken back. */
function touchedBy(model: CompiledModel, findings: ReadonlySet<number>): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const index of findings) {
    const finding = model.findings[index];
    for (const hypothesis of finding?.likelihoods.keys() ?? []) touched.add(hypothesis);
    for (const hypothesis of finding?.clustered ?? []) touched.add(hypothesis);
  }
  return touched;
}

/**
 * Whether a cluster that speaks looks at the finding. Taking an answer back never lets another cluster speak: what
 * is less known is never truer.
 */
function isCounted(
  { jointRules }: CompiledModel,
  { counted }: Ranking,
  hypothesis: number,
  { clustered, index }: CompiledFinding,
): boolean {
  if (!clustered.has(hypothesis)) return false;
  return (jointRules[hypothesis] ?? []).some(
    (rule) => rule.looksAt.has(index) && counted.has(rule),
  );
}

/**
 * What the log weight of a hypothesis loses with one finding: its weight, or what its group loses when the
 * others are weighed anew. Undefined where a cluster would have to be counted again.
 */
function weightLost(
  model: CompiledModel,
  ranking: Ranking,
  hypothesis: number,
  findings: ReadonlySet<number>,
): number | undefined {
  const [index] = findings;
  const finding = index === undefined ? undefined : model.findings[index];
  if (!finding || findings.size > 1 || isCounted(model, ranking, hypothesis, finding))
    return undefined;
  const terms = ranking.contributions[hypothesis] ?? [];
  if (finding.group < 0) {
    const own = terms.find(({ answer }) => answer?.finding === finding);
    return own?.weight ?? 0;
  }
  const group = terms.filter(({ answer }) => answer?.finding.group === finding.group);
  const others = group.filter(({ answer }) => answer?.finding !== finding);
  return totalWeight(group) - weightOfGroup(model, finding.group, others);
}
