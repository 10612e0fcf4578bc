// How good the engine is, in one run: published cases, simulated patients, each of its parts taken away, and the
// two simple methods it must beat.
//   npm run -s evaluate [-- --json] [--patients N]
import { compile } from '@/lib/engine/compile';
import {
  type CaseOutcome,
  type CaseSummary,
  isFound,
  outcomeOf,
  summaryOf,
  variantOnCases,
} from '@/lib/evaluation/evaluate-cases';
import { recallPerCondition, variantOnPatients } from '@/lib/evaluation/evaluate-simulation';
import { publishedCases } from '@/lib/evaluation/published-case';
import { simulatePatients } from '@/lib/evaluation/simulate-patients';
import { variantsOf } from '@/lib/evaluation/variants';
import { knowledgeBase } from '@/lib/knowledge/current';

const SEED = 20261123;
const CORRELATION = 0.5;
const PATIENTS = 4000;
const PATIENTS_PER_CONDITION = 40;
/** Recall below this is named in the report. */
const POOR_RECALL = 0.5;

type Report = ReturnType<typeof evaluate>;

function evaluate(patientCount: number) {
  const knowledge = knowledgeBase();
  const model = compile(knowledge);
  const cases = publishedCases();
  const outcomes = cases.map((one) => outcomeOf(knowledge, one));
  const variants = variantsOf(knowledge);
  const [engine] = variants;
  if (!engine) throw new Error('No engine');
  const drawn = (correlation: number) => [
    ...simulatePatients(model, { seed: SEED, patients: patientCount, correlation }),
  ];
  const correlated = drawn(CORRELATION);
  const independent = drawn(0);
  const perCondition = [
    ...simulatePatients(model, {
      seed: SEED,
      patients: PATIENTS_PER_CONDITION * model.conditions.length,
      correlation: CORRELATION,
      evenly: true,
    }),
  ];
  return {
    knowledgeVersion: knowledge.version,
    cases: {
      all: summaryOf(outcomes),
      development: summaryOf(outcomes.filter(({ set }) => set === 'development')),
      blind: summaryOf(outcomes.filter(({ set }) => set === 'blind')),
      outcomes,
    },
    simulation: { patients: patientCount, seed: SEED, correlation: CORRELATION },
    variants: variants.map((variant) => ({
      id: variant.id,
      label: variant.label,
      onCases: variantOnCases(variant, cases),
      onPatients: variantOnPatients(variant, correlated),
      onIndependentFindings: variantOnPatients(variant, independent),
    })),
    recall: recallPerCondition(engine, perCondition),
  };
}

function inWords({ cases, simulation, variants, recall, knowledgeVersion }: Report): string {
  const [engine] = variants;
  return [
    `Knowledge ${knowledgeVersion}`,
    '',
    ...summaryLines('Published cases', cases.all),
    ...summaryLines('of these: given with the designs', cases.development),
    ...summaryLines('of these: found and encoded blind', cases.blind),
    '',
    ...cases.outcomes.map(caseLine),
    '',
    `Causes of the misses: ${causesOf(cases.outcomes)}`,
    '',
    `Simulated patients: ${simulation.patients}, findings of a group correlated at ${simulation.correlation}`,
    'and, last column, the same with independent findings. ECE: expected calibration error.',
    '',
    `${'method'.padEnd(44)} cases: 1st   1-3   ECE   Brier | patients: 1st   1-3   ECE   ECE of 1st  too sure | ECE`,
    ...variants.map(
      ({ label, onCases, onPatients, onIndependentFindings }) =>
        `${label.padEnd(44)} ${[
          percent(onCases.first).padStart(10),
          percent(onCases.firstThree).padStart(5),
          onCases.calibrationError.toFixed(3).padStart(6),
          onCases.brierScore.toFixed(3).padStart(7),
          '|',
          percent(onPatients.first).padStart(13),
          percent(onPatients.firstThree).padStart(5),
          onPatients.calibrationError.toFixed(3).padStart(6),
          onPatients.calibrationErrorOfFirst.toFixed(3).padStart(9),
          signed(onPatients.overconfidence).padStart(9),
          '  |',
          onIndependentFindings.calibrationError.toFixed(3),
        ].join(' ')}`,
    ),
    '',
    'Reliability of this engine on correlated patients (stated, came true, statements):',
    ...(engine?.onPatients.reliability ?? []).map(
      ({ from, to, stated, observed, predictions }) =>
        `  ${percent(from)} to ${percent(to)}   ${stated.toFixed(3)}   ${observed.toFixed(3)}   ${predictions}`,
    ),
    '',
    `In the first three less often than ${percent(POOR_RECALL)} of their own simulated patients:`,
    ...recall
      .filter(({ firstThree }) => firstThree < POOR_RECALL)
      .map(
        ({ condition, first, firstThree }) =>
          `  ${condition.padEnd(46)} ${percent(firstThree)}, first ${percent(first)}`,
      ),
  ].join('\n');
}

function summaryLines(title: string, summary: CaseSummary): string[] {
  return [
    `${title}: ${summary.cases}`,
    `  first                      ${percent(summary.first)}   (goal 75 %)`,
    `  in the first three         ${percent(summary.firstThree)}`,
    `  first three or flagged     ${percent(summary.found)}   (goal 92 %)`,
    `  first-line test            ${percent(summary.firstLineTest)}   (goal 95 %)`,
    `  not to be missed, flagged  ${percent(summary.mustNotMissFlagged)} of ${summary.mustNotMissCases}   (goal 100 %)`,
    `  and called excluded        ${percent(summary.mustNotMissExcluded)}`,
    `  other cases with a flag    ${percent(summary.falselyFlagged)}; ${summary.falseAlarmsPerCase.toFixed(2)} false alarms a case`,
  ];
}

function causesOf(outcomes: readonly CaseOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { knownMiss } of outcomes) {
    if (knownMiss) counts.set(knownMiss.cause, (counts.get(knownMiss.cause) ?? 0) + 1);
  }
  return [...counts].map(([cause, count]) => `${cause} ${count}`).join(', ');
}

function caseLine(outcome: CaseOutcome): string {
  const { id, expected, rank, probability, first, isFlagged, falseAlarms, knownMiss } = outcome;
  const { firstLineTest, expectedTest, isTestExpected } = outcome;
  return [
    `  ${isFound(outcome) ? ' ' : 'x'} ${id}: ${expected}, rank ${rank} (${probability.toFixed(3)})`,
    isFlagged ? ', flagged' : '',
    rank === 1 ? '' : `; first ${first.condition} (${first.probability.toFixed(2)})`,
    isTestExpected ? '' : `; test ${firstLineTest}, expected ${expectedTest}`,
    falseAlarms.length > 0 ? `; false alarm: ${falseAlarms.join(', ')}` : '',
    knownMiss ? `; ${knownMiss.cause}: ${knownMiss.because}` : '',
  ].join('');
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? 'none' : `${Math.round(share * 100)} %`;
}

const args = process.argv.slice(2);
const position = args.indexOf('--patients');
const patientCount = position < 0 ? PATIENTS : Number(args[position + 1]);
if (!Number.isInteger(patientCount) || patientCount < 1) {
  process.stderr.write('Usage: npm run -s evaluate [-- --json] [--patients N]\n');
  process.exit(1);
}
const report = evaluate(patientCount);
const text = args.includes('--json') ? JSON.stringify(report) : inWords(report);
process.stdout.write(`${text}\n`);
