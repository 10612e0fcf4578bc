// How fast one assessment is, beside a bare loop over typed arrays that does the same multiply-adds.
//   node --import tsx bench/engine.ts [--json]
import { assess } from '@/lib/engine/assess';
import { compile } from '@/lib/engine/compile';
import type { CompiledModel } from '@/lib/engine/compiled-model';
import { exp } from '@/lib/engine/deterministic-math';
import { DRAWS } from '@/lib/engine/normal-draws';
import { recordedFindings } from '@/lib/engine/observation';
import { priorFor } from '@/lib/engine/prior';
import { type Ranking, rank } from '@/lib/engine/rank';
import { scoringAnswers } from '@/lib/engine/sides';
import type { AssessmentInput, Observation } from '@/lib/engine/types';
import { uncertaintyOf } from '@/lib/engine/uncertainty';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Finding } from '@/lib/knowledge/schema/finding';

const TYPICAL_ANSWERS = 60;
const CURVE = [0, 15, 30, 60, 120];
const WARM_UP = 100;
const RUNS = 400;

const knowledge = knowledgeBase();
const model = compile(knowledge);

/** Answers spread evenly over history and examination, every third one present or abnormal. */
function aCase(answers: number): AssessmentInput {
  const askable = [...knowledge.findings.values()].filter(
    ({ section, kind, abnormal }) =>
      section !== 'person' && section !== 'imaging' && (kind === 'binary' || abnormal),
  );
  const step = askable.length / Math.max(1, answers);
  const findings = Array.from({ length: Math.min(answers, askable.length) }, (_, i) =>
    answerTo(askable[Math.floor(i * step)] as Finding, i % 3 === 0),
  );
  return { setting: 'primary-care', ageYears: 60, sex: 'female', complaint: ['hip'], findings };
}

function answerTo({ id, sided }: Finding, isPresent: boolean): Observation {
  return {
    id,
    ...(sided ? { side: 'right' as const } : {}),
    state: isPresent ? 'present' : 'absent',
  };
}

function rankOnly(input: AssessmentInput): Ranking {
  const answers = scoringAnswers(recordedFindings(model, input));
  return rank(model, priorFor(model, input.setting, input.complaint ?? []), answers);
}

/** What the draws must do at the least: one multiply-add per term and draw, one exp per hypothesis. */
function bareLoop({ conditions }: CompiledModel, terms: number): () => number {
  const hypotheses = conditions.length + 1;
  const scales = new Float64Array(terms).fill(0.4);
  const normal = Float64Array.from({ length: terms * DRAWS }, (_, i) => ((i * 37) % 101) / 50 - 1);
  const weights = new Float64Array(hypotheses);
  return () => {
    let sum = 0;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      weights.fill(0);
      for (let term = 0, i = draw * terms, h = 0; term < terms; term += 1, i += 1) {
        weights[h] = (weights[h] as number) + (scales[term] as number) * (normal[i] as number);
        h = h + 1 === hypotheses ? 0 : h + 1;
      }
      for (let h = 0; h < hypotheses; h += 1) sum += exp(weights[h] as number);
    }
    return sum;
  };
}

/** Median milliseconds of one call. */
function median(run: () => unknown): number {
  for (let i = 0; i < WARM_UP; i += 1) run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[RUNS / 2] as number;
}

function measure() {
  const input = aCase(TYPICAL_ANSWERS);
  const ranking = rankOnly(input);
  const terms = ranking.contributions.reduce((sum, { length }) => sum + length, 0);
  const priorTerms = knowledge.conditions.size;
  const bareMs = median(bareLoop(model, terms + priorTerms));
  const drawsMs = median(() => uncertaintyOf(model, ranking));
  return {
    answers: input.findings.length,
    conditions: knowledge.conditions.size,
    terms,
    rankingMs: median(() => rankOnly(input)),
    fullMs: median(() => assess(knowledge, input)),
    drawsMs,
    bareLoopMs: bareMs,
    drawsToBareLoop: drawsMs / bareMs,
    curve: CURVE.map((answers) => {
      const one = aCase(answers);
      return { answers: one.findings.length, fullMs: median(() => assess(knowledge, one)) };
    }),
  };
}

function inWords(result: ReturnType<typeof measure>): string {
  const ms = (value: number) => `${value.toFixed(3)} ms`;
  return [
    `${result.answers} answers, ${result.conditions} conditions, ${result.terms} terms; medians of ${RUNS}`,
    `ranking alone      ${ms(result.rankingMs)}   (goal: 1 ms)`,
    `full assessment    ${ms(result.fullMs)}   (goal: 8 ms)`,
    `the draws          ${ms(result.drawsMs)}`,
    `bare loop          ${ms(result.bareLoopMs)}   (the draws take ${result.drawsToBareLoop.toFixed(1)} x; goal: 3 x)`,
    ...result.curve.map(
      ({ answers, fullMs }) => `  ${`${answers}`.padStart(3)} answers  ${ms(fullMs)}`,
    ),
  ].join('\n');
}

const result = measure();
const text = process.argv.includes('--json') ? JSON.stringify(result) : inWords(result);
process.stdout.write(`${text}\n`);
