// What to ask, examine or order next: the expected gain of information about the diagnosis, in bits, for each
// minute it takes.
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { roundForOutput } from './deterministic-math';
import { informationBits } from './information';
import { isAnswered, type Recorded } from './observation';
import type { OpenQuestions } from './open-findings';
import { answeredInGroups, type OutcomeOdds, outcomeOdds } from './outcome-odds';
import type { Ranking } from './rank';
import { separationInWords } from './separation';
import { onlySymptomaticSide } from './sides';
import type { NextFinding, SuggestedTest } from './types';

/** Lines of each step; more is a questionnaire, not a hint. */
const LISTED: Readonly<Record<NextFinding['step'], number>> = { ask: 8, examine: 8, order: 4 };
/** Below this an answer tells nothing worth a line. */
const SMALLEST_GAIN_BITS = 1e-4;

const EXAMINED: readonly string[] = [
  'inspection',
  'palpation',
  'range-of-motion',
  'neurology',
  'special-tests',
];

type Gain = {
  readonly entry: CompiledFinding;
  readonly step: NextFinding['step'];
  readonly test?: string;
  readonly odds: OutcomeOdds;
  readonly bitsPerMinute: number;
};

/**
 * The most informative findings of each step, all steps together with the best first. Of results only those of a
 * test that a guideline does not call inappropriate here.
 */
export function nextFindings(
  model: CompiledModel,
  ranking: Ranking,
  recorded: readonly Recorded[],
  open: OpenQuestions,
  tests: readonly SuggestedTest[],
): NextFinding[] {
  const answered = answeredInGroups(ranking);
  const gainOf = (entry: CompiledFinding, step: Gain['step'], test?: string): Gain[] => {
    const odds = outcomeOdds(model, entry, answered);
    const bits = informationBits(odds, ranking.hypotheses);
    if (bits < SMALLEST_GAIN_BITS) return [];
    const bitsPerMinute = bits / entry.finding.minutes;
    return [{ entry, step, odds, bitsPerMinute, ...(test ? { test } : {}) }];
  };
  const bedside = open.findings.flatMap((entry) => gainOf(entry, stepOf(entry)));
  const results = bestOfEachTest(
    openResults(model, recorded, tests).flatMap(({ entry, test }) => gainOf(entry, 'order', test)),
  );
  const side = onlySymptomaticSide(recorded);
  return (['ask', 'examine', 'order'] as const)
    .flatMap((step) =>
      [...bedside, ...results]
        .filter((gain) => gain.step === step)
        .sort(mostPerMinuteFirst)
        .slice(0, LISTED[step]),
    )
    .sort(mostPerMinuteFirst)
    .map(({ entry, step, test, odds, bitsPerMinute }) => ({
      id: entry.finding.id,
      side: entry.finding.sided ? (side ?? null) : null,
      step,
      ...(test ? { test } : {}),
      minutes: entry.finding.minutes,
      bitsPerMinute: roundForOutput(bitsPerMinute),
      reason: separationInWords(model, ranking, odds),
    }));
}

/** Whether a finding is asked for or examined. */
export function stepOf({ finding }: CompiledFinding): 'ask' | 'examine' {
  return EXAMINED.includes(finding.section) ? 'examine' : 'ask';
}

/** Results without an answer, of tests that no guideline calls inappropriate: each once, under the first that gives it. */
export function openResults(
  model: CompiledModel,
  recorded: readonly Recorded[],
  tests: readonly SuggestedTest[],
): { readonly entry: CompiledFinding; readonly test: string }[] {
  const known = new Set(recorded.filter(isAnswered).map(({ finding }) => finding.finding.id));
  return tests
    .filter(({ appropriateness }) => appropriateness !== 'usually-not-appropriate')
    .flatMap(({ id: test }) =>
      (model.knowledge.tests.get(test)?.resultFindings ?? []).flatMap((id) => {
        const entry = model.findingById.get(id);
        if (!entry || known.has(id)) return [];
        known.add(id);
        return [{ entry, test }];
      }),
    );
}

/** A test stands once, with the result that tells most. */
function bestOfEachTest(gains: readonly Gain[]): Gain[] {
  const sorted = [...gains].sort(mostPerMinuteFirst);
  return sorted.filter(({ test }, i) => sorted.findIndex((one) => one.test === test) === i);
}

function mostPerMinuteFirst(a: Gain, b: Gain): number {
  return b.bitsPerMinute - a.bitsPerMinute || a.entry.index - b.entry.index;
}
