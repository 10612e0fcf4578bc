// How the time grows with the answers, and with the conditions. Where growth is linear, the last column (what each
// one more costs than in the row above) stays the same; a fixed part shows as a falling time for each. Conditions are
// added with knowledge made for the purpose.
//   node --import tsx bench/engine-scaling.ts [--json]
import { assess } from '@/lib/engine/assess';
import { compile } from '@/lib/engine/compile';
import { hypothesisCount } from '@/lib/engine/hypotheses';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { anEncounter, rankOnly } from './engine-encounters';
import { type SyntheticSize, syntheticKnowledge } from './synthetic-knowledge';
import { median, medianMs, printResult } from './timing';

const ANSWERS = [10, 20, 40, 60, 90, 120];
const CONDITIONS = [20, 45, 63, 100, 200];
const TYPICAL_ANSWERS = 60;
const ENCOUNTERS = 6;
const RUNS = 15;
const WARM_UP = 10;

type Row = {
  readonly knowledge: 'shipped' | 'synthetic';
  readonly conditions: number;
  readonly hypotheses: number;
  readonly answers: number;
  /** Of all hypotheses together, on average over the encounters. */
  readonly terms: number;
  readonly rankingMs: number;
  readonly fullMs: number;
  readonly fullMsPerAnswer: number;
  readonly fullMsPerCondition: number;
};

/** Of the row above: what one more answer or condition costs. */
type Grown = Row & { readonly msForEachMore: number | undefined };

/** As dense as what ships: 15 entries a condition, groups of 6, about a pair a condition, 18 of 63 not to be missed. */
function sizeFor(conditions: number): SyntheticSize {
  return {
    conditions,
    findings: 387,
    evidencePerCondition: 15,
    findingsPerGroup: 6,
    pairs: conditions - 1,
    mustNotMiss: Math.round((conditions * 18) / 63),
  };
}

function rowOf(kind: Row['knowledge'], knowledge: KnowledgeBase, answers: number): Row {
  const model = compile(knowledge);
  const inputs = Array.from({ length: ENCOUNTERS }, (_, i) =>
    anEncounter(knowledge, answers, i + 1),
  );
  const overInputs = (run: (input: (typeof inputs)[number]) => unknown) =>
    median(inputs.map((input) => medianMs(() => run(input), RUNS, WARM_UP)));
  const terms = inputs.map((input) => rankOnly(knowledge, input).contributions.flat().length);
  const rankingMs = overInputs((input) => rankOnly(knowledge, input));
  const fullMs = overInputs((input) => assess(knowledge, input));
  const conditions = knowledge.conditions.size;
  return {
    knowledge: kind,
    conditions,
    hypotheses: hypothesisCount(model),
    answers,
    terms: terms.reduce((sum, count) => sum + count, 0) / terms.length,
    rankingMs,
    fullMs,
    fullMsPerAnswer: fullMs / answers,
    fullMsPerCondition: fullMs / conditions,
  };
}

/** Rows in order of size, each with the slope from the one before it of the same knowledge. */
function grown(rows: readonly Row[], sizeOf: (row: Row) => number): Grown[] {
  return rows.map((row, i) => {
    const above = rows[i - 1];
    const msForEachMore =
      above?.knowledge === row.knowledge
        ? (row.fullMs - above.fullMs) / (sizeOf(row) - sizeOf(above))
        : undefined;
    return { ...row, msForEachMore };
  });
}

function measure() {
  const shipped = knowledgeBase();
  // Compiled code is what is timed, not its compilation.
  for (const answers of ANSWERS) rowOf('shipped', shipped, answers);
  const overAnswers = ANSWERS.map((answers) => rowOf('shipped', shipped, answers));
  const overConditions = [
    rowOf('shipped', shipped, TYPICAL_ANSWERS),
    ...CONDITIONS.map((conditions) =>
      rowOf('synthetic', syntheticKnowledge(sizeFor(conditions)), TYPICAL_ANSWERS),
    ),
  ];
  return {
    overAnswers: grown(overAnswers, ({ answers }) => answers),
    overConditions: grown(overConditions, ({ conditions }) => conditions),
  };
}

const COLUMNS: readonly (readonly [heading: string, cell: (row: Grown) => string])[] = [
  ['knowledge', ({ knowledge }) => knowledge],
  ['conditions', ({ conditions }) => `${conditions}`],
  ['hypotheses', ({ hypotheses }) => `${hypotheses}`],
  ['answers', ({ answers }) => `${answers}`],
  ['terms', ({ terms }) => terms.toFixed(0)],
  ['ranking ms', ({ rankingMs }) => rankingMs.toFixed(3)],
  ['full ms', ({ fullMs }) => fullMs.toFixed(2)],
  ['ms per answer', ({ fullMsPerAnswer }) => fullMsPerAnswer.toFixed(3)],
  ['ms per condition', ({ fullMsPerCondition }) => fullMsPerCondition.toFixed(3)],
  ['ms each one more', ({ msForEachMore }) => msForEachMore?.toFixed(3) ?? ''],
];

function table(rows: readonly Grown[]): string[] {
  const line = (cellOf: (column: (typeof COLUMNS)[number]) => string) =>
    COLUMNS.map((column) => cellOf(column).padStart(column[0].length + 2)).join('');
  return [line(([heading]) => heading), ...rows.map((row) => line(([, cell]) => cell(row)))];
}

function inWords({ overAnswers, overConditions }: ReturnType<typeof measure>): string {
  return [
    `Medians over ${ENCOUNTERS} encounters of the median of ${RUNS} runs`,
    ...table(overAnswers),
    '',
    ...table(overConditions),
  ].join('\n');
}

printResult(measure(), inWords);
