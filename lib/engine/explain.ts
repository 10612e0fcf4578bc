// Why a condition stands where it stands: one line per term of its log odds, and what its probability
// would be without that line.
import type { CompiledModel } from './compiled-model';
import { type Contribution, contributionsTo, totalWeight } from './dependence';
import { exp, roundForOutput } from './deterministic-math';
import type { ActiveJointRule } from './joint-rules';
import { at, insideUnitInterval, softmax } from './probability';
import type { Ranking } from './rank';
import type { LedgerLine } from './types';

/** Probabilities of all hypotheses when the answers to some findings are taken back. */
type Without = (findings: readonly number[]) => Float64Array;

/**
 * The ledger of every condition, by condition index, strongest line first. The weights of one ledger add
 * up to ln(posterior odds against "none" / prior odds against "none").
 */
export function ledgers(model: CompiledModel, ranking: Ranking): LedgerLine[][] {
  const without = rememberingWithout(model, ranking);
  return ranking.contributions.map((terms, condition) =>
    terms
      .map((term) => line(term, condition, without))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1)),
  );
}

function line(term: Contribution, condition: number, without: Without): LedgerLine {
  const { weighed, kept } = term;
  const reason = discountReason(term);
  const removed = without(findingsOf(term));
  return {
    ...subject(term, condition),
    likelihoodRatio: roundForOutput(weighed.ratio),
    likelihoodRatio95: [roundForOutput(weighed.interval[0]), roundForOutput(weighed.interval[1])],
    weight: roundForOutput(weighed.weight * kept),
    trust: roundForOutput(weighed.trust),
    discount: roundForOutput(kept),
    ...(reason ? { discountReason: reason } : {}),
    probabilityWithout: roundForOutput(insideUnitInterval(at(removed, condition))),
  };
}

type Subject = Pick<
  LedgerLine,
  'kind' | 'id' | 'label' | 'side' | 'recorded' | 'status' | 'sources'
>;

function subject(term: Contribution, condition: number): Subject {
  if (term.kind === 'joint-rule') {
    const { id, label, status, citation } = term.joint.rule.rule;
    const recorded = countInWords(term.joint);
    return { kind: 'joint-rule', id, label, recorded, status, sources: [citation.source] };
  }
  const { finding, side, text } = term.answer;
  const evidence = finding.evidence.get(condition);
  if (!evidence) throw new Error(`No evidence on ${finding.finding.id} for condition ${condition}`);
  return {
    kind: 'finding',
    id: finding.finding.id,
    label: finding.finding.label,
    ...(side ? { side } : {}),
    recorded: text,
    status: evidence.study.status,
    sources: evidence.sources,
  };
}

function countInWords({ rule, positive, answered }: ActiveJointRule): string {
  const missing = rule.members.length - answered;
  return `${positive} of ${answered}${missing > 0 ? ` (${missing} not answered)` : ''}`;
}

/** "2nd of its group (Sacroiliac provocation): adds x1.2, not x4". */
function discountReason({ reduced, weighed, kept }: Contribution): string | undefined {
  if (!reduced) return undefined;
  const full = inWords(weighed.weight);
  const added = inWords(weighed.weight * kept);
  const cap = reduced.isCapped ? `; the group is held within ${inWords(reduced.group.limit)}` : '';
  const place = `${ordinal(reduced.position + 1)} of its group (${reduced.group.label})`;
  return `${place}: adds ${added}, not ${full}${cap}`;
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
  return term.joint.rule.members.map(({ finding }) => finding);
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
  const answers = ranking.answers.filter(({ finding }) => !removed.has(finding.index));
  const logWeights = ranking.logWeights.slice();
  model.conditions.forEach((_, condition) => {
    if (!bearsOn(model, condition, removed)) return;
    const terms = contributionsTo(model, condition, answers);
    logWeights[condition] = at(ranking.prior.logWeights, condition) + totalWeight(terms);
  });
  return softmax(logWeights);
}

function bearsOn(model: CompiledModel, condition: number, findings: ReadonlySet<number>): boolean {
  const rules = model.jointRules[condition] ?? [];
  return [...findings].some(
    (finding) =>
      model.findings[finding]?.evidence.has(condition) ||
      rules.some(({ covers }) => covers.has(finding)),
  );
}
