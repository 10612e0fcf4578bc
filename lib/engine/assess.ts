// The front door: one case in, one assessment out. Same input, same bytes, on every machine.
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { sha256Hex } from '@/lib/knowledge/sha256';
import { ok, type Result } from '@/lib/result';
import { bySource } from './by-source';
import { compile } from './compile';
import type { CompiledModel } from './compiled-model';
import { conclude } from './conclude';
import { bothAreLikely, pairsOf } from './concurrent';
import { roundForOutput } from './deterministic-math';
import { ledgers } from './explain';
import { marginalProbabilities } from './hypotheses';
import { widthSources } from './interval-width';
import { nextFindings } from './next-finding';
import { bulkNote, comparisonNote, contradictions } from './notes';
import { openQuestions } from './open-findings';
import { parseInput } from './parse-input';
import { at, insideUnitInterval, softmax } from './probability';
import type { Ranking } from './rank';
import { stoppingHint } from './stopping';
import { suggestTests } from './suggest-tests';
import type { Assessment, AssessmentInput, DifferentialItem, InputError, Interval } from './types';
import type { Uncertainty } from './uncertainty';

/** Rises with every change of the bytes that come out: `golden.test.ts`. */
export const ENGINE_VERSION = '0.3.0';

/**
 * Assesses a case against the knowledge. Bad input is refused with one error per faulty field; no
 * findings at all is not an error and gives the priors. Throws only when the knowledge is broken.
 */
export function assess(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
): Result<Assessment, InputError[]> {
  const parsed = parseInput(knowledge, input);
  return parsed.ok ? ok(assessParsed(compile(knowledge), parsed.value)) : parsed;
}

function assessParsed(model: CompiledModel, input: AssessmentInput): Assessment {
  const concluded = conclude(model, input);
  const { recorded, complaint, prior, leftOut, ranking, uncertainty } = concluded;
  const { items, facts, rules, fired, advice } = concluded;
  const open = openQuestions(model, recorded, complaint, facts);
  const tests = suggestTests(model, ranking, facts, rules, fired, advice.firstLine);
  return {
    differential: differential(model, ranking, uncertainty),
    pairs: pairsOf(model, ranking),
    noneOfThese: printed(at(ranking.probabilities, model.conditions.length)),
    mustNotMiss: items,
    notConsidered: leftOut,
    bySource: bySource(model, ranking),
    nextFindings: nextFindings(model, ranking, recorded, open, tests),
    stopping: stoppingHint(model, ranking, open, items),
    withheldFindings: open.withheld,
    tests,
    firstLineTest: advice.firstLine,
    imagingAdvice: advice,
    notes: [
      ...(complaint.note ? [complaint.note] : []),
      ...(prior.note ? [prior.note] : []),
      ...comparisonNote(recorded),
      ...bulkNote(ranking.answers),
      ...contradictions(model, ranking),
      ...bothAreLikely(model, ranking),
    ],
    complaint: complaint.complaint,
    knowledgeVersion: model.knowledge.version,
    engineVersion: ENGINE_VERSION,
    inputHash: sha256Hex(canonicalJson(input)),
  };
}

function differential(
  model: CompiledModel,
  ranking: Ranking,
  uncertainty: readonly Uncertainty[],
): DifferentialItem[] {
  const priors = marginalProbabilities(model, softmax(ranking.prior.logWeights));
  const lines = ledgers(model, ranking);
  const widths = widthSources(model, ranking);
  return ranking.order.flatMap((index, position) => {
    const condition = model.conditions[index];
    const known = uncertainty[index];
    if (!condition || !known) return [];
    return {
      condition: condition.id,
      label: condition.label,
      probability: printed(at(ranking.probabilities, index)),
      prior: printed(at(priors, index)),
      interval50: printedInterval(known.interval50),
      interval90: printedInterval(known.interval90),
      firstInDraws: known.firstInDraws,
      widthFrom: widths[index] ?? [],
      rank: position + 1,
      source: condition.source,
      ledger: lines[index] ?? [],
    };
  });
}

function printed(probability: number): number {
  return roundForOutput(insideUnitInterval(probability));
}

function printedInterval([low, high]: Interval): Interval {
  return [printed(low), printed(high)];
}
