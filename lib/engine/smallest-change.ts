// The smallest set of answers that, had they been the other way round, would have changed the first candidate, a
// flag or the first-line test: every set of up to three is looked at. Answers that share no dependence group and no
// cluster change the log weights independently, so that the change of a set is a sum of changes computed once.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { ok, type Result } from '@/lib/result';
import { otherAnswers } from './answer-flips';
import { compile } from './compile';
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { adviceOn, rankCase } from './conclude';
import { contributionsTo, totalWeight } from './dependence';
import { marginalProbabilities } from './hypotheses';
import { type CountedRules, countJointRules } from './joint-rules';
import { type Recorded, recordedFindings } from './observation';
import { parseInput } from './parse-input';
import type { Facts } from './predicate';
import { at, softmax } from './probability';
import type { Ranking } from './rank';
import { type Answer, scoringAnswers } from './sides';
import type { AssessmentInput, InputError, Observation, SmallestChange } from './types';

export const LARGEST_SET = 3;
/** Sets listed of each kind; there may be many of the smallest size. */
const LISTED = 5;
const KINDS: readonly SmallestChange['kind'][] = ['first', 'flag', 'first-line-test'];

/** One answer turned round. */
type Flip = {
  readonly position: number;
  readonly finding: CompiledFinding;
  readonly recorded: Observation;
  readonly answer: Observation;
  /** All that is recorded of the finding then, and the answer that scores. */
  readonly entries: readonly Recorded[];
  readonly scoring: Answer | undefined;
};

/** What stays the same from set to set. */
type Search = {
  readonly model: CompiledModel;
  readonly ranking: Ranking;
  readonly facts: Facts;
  readonly first: number;
  readonly flagged: readonly string[];
  readonly firstLineTest: string;
  /** Change of every log weight, by the positions of flips that hang together. */
  readonly changes: Map<string, Float64Array>;
};

/**
 * For each kind of decision the smallest sets of answers that change it; none where no three answers would. Age, sex
 * and the sites of pain stay as they are: they are no answers one may have got wrong, and the side that hurts
 * decides which examinations count.
 */
export function smallestChanges(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
): Result<SmallestChange[], InputError[]> {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return parsed;
  const model = compile(knowledge);
  const { ranking, answers } = rankCase(model, parsed.value);
  const { flagged, advice } = adviceOn(model, ranking, answers);
  const search: Search = {
    model,
    ranking,
    facts: answers,
    first: ranking.order[0] ?? -1,
    flagged,
    firstLineTest: advice.firstLine,
    changes: new Map(),
  };
  const flips = flipsOf(model, parsed.value);
  const found = new Map<SmallestChange['kind'], SmallestChange[]>();
  for (let size = 1; size <= LARGEST_SET && found.size < KINDS.length; size += 1) {
    const open = KINDS.filter((kind) => !found.has(kind));
    for (const set of setsOf(flips, size)) {
      for (const change of changesBy(search, set, open)) {
        const known = found.get(change.kind) ?? [];
        if (known.length < LISTED) found.set(change.kind, [...known, change]);
      }
    }
  }
  return ok(KINDS.flatMap((kind) => found.get(kind) ?? []));
}

function flipsOf(model: CompiledModel, input: AssessmentInput): Flip[] {
  const flips = input.findings.flatMap((recorded) => {
    const finding = model.findingById.get(recorded.id);
    if (!finding || finding.finding.section === 'person') return [];
    if (finding.finding.sided && finding.finding.section === 'complaint') return [];
    const others = input.findings.filter((one) => one !== recorded);
    return otherAnswers(finding.finding, recorded).map((answer) => {
      const changed = recordedFindings(model, { ...input, findings: [...others, answer] });
      const entries = changed.filter((entry) => entry.finding === finding);
      const scoring = scoringAnswers(changed).find((one) => one.finding === finding);
      return { finding, recorded, answer, entries, scoring };
    });
  });
  return flips.map((flip, position) => ({ ...flip, position }));
}

/** Every set of that size that turns each recorded answer at most once. */
function* setsOf(
  flips: readonly Flip[],
  size: number,
  chosen: readonly Flip[] = [],
): Generator<readonly Flip[], void> {
  if (size === 0) {
    yield chosen;
    return;
  }
  const from = (chosen.at(-1)?.position ?? -1) + 1;
  for (const flip of flips.slice(from)) {
    // A finding with two sides has an answer for each; turning both is two flips of one answer that scores.
    if (chosen.some(({ finding }) => finding === flip.finding)) continue;
    yield* setsOf(flips, size - 1, [...chosen, flip]);
  }
}

function changesBy(
  search: Search,
  set: readonly Flip[],
  kinds: readonly SmallestChange['kind'][],
): SmallestChange[] {
  const { model } = search;
  const logWeights = search.ranking.logWeights.slice();
  for (const part of hangingTogether(set)) {
    const change = changeOf(search, part);
    for (let h = 0; h < logWeights.length; h += 1)
      logWeights[h] = at(logWeights, h) + at(change, h);
  }
  const hypotheses = softmax(logWeights);
  const probabilities = marginalProbabilities(model, hypotheses);
  const answers = set.map(({ answer }) => answer);
  const changes: SmallestChange[] = [];
  const first = mostProbable(search.ranking.order, probabilities);
  if (kinds.includes('first') && first !== search.first) {
    const [from, to] = [search.first, first].map((c) => model.conditions[c]?.id ?? '');
    changes.push({ kind: 'first', answers, from: [from ?? ''], to: [to ?? ''] });
  }
  if (kinds.every((kind) => kind === 'first')) return changes;
  const { flagged, firstLineTest } = decisionOn(search, set, {
    logWeights,
    hypotheses,
    probabilities,
  });
  if (kinds.includes('flag') && flagged.join() !== search.flagged.join()) {
    const from = search.flagged.filter((id) => !flagged.includes(id));
    const to = flagged.filter((id) => !search.flagged.includes(id));
    if (from.length + to.length > 0) changes.push({ kind: 'flag', answers, from, to });
  }
  if (kinds.includes('first-line-test') && firstLineTest !== search.firstLineTest) {
    const from = [search.firstLineTest];
    changes.push({ kind: 'first-line-test', answers, from, to: [firstLineTest] });
  }
  return changes;
}

/** Flips whose findings share a group or a cluster are weighed together. */
function hangingTogether(set: readonly Flip[]): readonly (readonly Flip[])[] {
  let parts: (readonly Flip[])[] = [];
  for (const flip of set) {
    const linked = parts.filter((part) =>
      part.some((other) => isLinked(flip.finding, other.finding)),
    );
    parts = [...parts.filter((part) => !linked.includes(part)), [...linked.flat(), flip]];
  }
  return parts;
}

function isLinked(a: CompiledFinding, b: CompiledFinding): boolean {
  if (a.group >= 0 && a.group === b.group) return true;
  for (const hypothesis of a.clustered) if (b.clustered.has(hypothesis)) return true;
  return false;
}

function changeOf(search: Search, part: readonly Flip[]): Float64Array {
  const key = part
    .map(({ position }) => position)
    .sort((a, b) => a - b)
    .join();
  const known = search.changes.get(key) ?? weighedAnew(search, part);
  search.changes.set(key, known);
  return known;
}

function weighedAnew({ model, ranking }: Search, part: readonly Flip[]): Float64Array {
  const answers = answersWith(ranking, part);
  const isInCluster = part.some(({ finding }) => finding.clustered.size > 0);
  const counted = isInCluster ? countJointRules(model, answers) : ranking.counted;
  const touched = new Set(
    part.flatMap(({ finding }) => [...finding.likelihoods.keys(), ...finding.clustered]),
  );
  const change = new Float64Array(ranking.logWeights.length);
  for (const hypothesis of touched) {
    const after = totalWeight(contributionsTo(model, hypothesis, answers, counted));
    change[hypothesis] = after - totalWeight(ranking.contributions[hypothesis] ?? []);
  }
  return change;
}

function answersWith({ answers }: Ranking, set: readonly Flip[]): Answer[] {
  return answers.flatMap((answer) => {
    const flip = set.find(({ finding }) => finding === answer.finding);
    if (!flip) return [answer];
    return flip.scoring ? [{ ...flip.scoring, isStated: answer.isStated }] : [];
  });
}

/** The index that comes first; ties as in the ranking. */
function mostProbable(order: readonly number[], probabilities: Float64Array): number {
  let [best = -1] = order;
  for (const condition of order) {
    if (at(probabilities, condition) > at(probabilities, best)) best = condition;
  }
  return best;
}

type After = Pick<Ranking, 'logWeights' | 'hypotheses' | 'probabilities'>;

function decisionOn(
  { model, ranking, facts }: Search,
  set: readonly Flip[],
  after: After,
): { readonly flagged: readonly string[]; readonly firstLineTest: string } {
  const recorded = new Map(facts.recorded);
  for (const { finding, entries } of set) recorded.set(finding.finding.id, entries);
  const answers = answersWith(ranking, set);
  const order = [...ranking.order].sort(
    (a, b) => at(after.probabilities, b) - at(after.probabilities, a),
  );
  const counted: CountedRules = countJointRules(model, answers);
  const contributions = model.conditions.map(({ mustNotMiss }, condition) =>
    mustNotMiss ? contributionsTo(model, condition, answers, counted) : [],
  );
  const { flagged, advice } = adviceOn(
    model,
    { ...ranking, ...after, answers, order, counted, contributions },
    { recorded, complaint: facts.complaint },
  );
  return { flagged, firstLineTest: advice.firstLine };
}
