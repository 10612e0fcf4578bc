// How fast one assessment is, beside bare loops over typed arrays that do the same multiply-adds.
//   node --import tsx bench/engine.ts [--json]
import { assess } from '@/lib/engine/assess';
import { compile } from '@/lib/engine/compile';
import type { AssessmentInput } from '@/lib/engine/types';
import { uncertaintyOf } from '@/lib/engine/uncertainty';
import { knowledgeBase } from '@/lib/knowledge/current';
import { bareDraws, bareRanking } from './bare-loops';
import { anEncounter, rankOnly } from './engine-encounters';
import { medianMs, printResult, spreadInMs, spreadInTimes, spreadOf } from './timing';

const TYPICAL_ANSWERS = 60;
const ENCOUNTERS = 20;
const RUNS = 25;
const WARM_UP = 5;
const CALLS_OF_A_SHORT_LOOP = 100;

const knowledge = knowledgeBase();
const model = compile(knowledge);

function measure() {
  const inputs = Array.from({ length: ENCOUNTERS }, (_, i) =>
    anEncounter(knowledge, TYPICAL_ANSWERS, i + 1),
  );
  // All of them first, so that no encounter is timed before the code is compiled for the others.
  inputs.forEach(timesOf);
  const times = inputs.map(timesOf);
  const over = (figure: (one: (typeof times)[number]) => number) => spreadOf(times.map(figure));
  return {
    answers: TYPICAL_ANSWERS,
    encounters: ENCOUNTERS,
    conditions: model.conditions.length,
    pairs: model.pairs.length,
    terms: over(({ terms }) => terms),
    fullMs: over(({ fullMs }) => fullMs),
    rankingMs: over(({ rankingMs }) => rankingMs),
    drawsMs: over(({ drawsMs }) => drawsMs),
    bareRankingMs: over(({ bareRankingMs }) => bareRankingMs),
    bareDrawsMs: over(({ bareDrawsMs }) => bareDrawsMs),
    rankingToBareLoop: over(({ rankingMs, bareRankingMs }) => rankingMs / bareRankingMs),
    drawsToBareLoop: over(({ drawsMs, bareDrawsMs }) => drawsMs / bareDrawsMs),
  };
}

function timesOf(input: AssessmentInput) {
  const ranking = rankOnly(knowledge, input);
  const time = (run: () => unknown) => medianMs(run, RUNS, WARM_UP);
  return {
    terms: ranking.contributions.flat().length,
    fullMs: time(() => assess(knowledge, input)),
    rankingMs: time(() => rankOnly(knowledge, input)),
    drawsMs: time(() => uncertaintyOf(model, ranking)),
    bareRankingMs: time(manyTimes(bareRanking(ranking))) / CALLS_OF_A_SHORT_LOOP,
    bareDrawsMs: time(bareDraws(model, ranking)),
  };
}

/** Some microseconds are too short to be timed alone. */
function manyTimes(run: () => unknown): () => void {
  return () => {
    for (let call = 0; call < CALLS_OF_A_SHORT_LOOP; call += 1) run();
  };
}

function inWords(result: ReturnType<typeof measure>): string {
  const { answers, encounters, conditions, pairs, terms } = result;
  return [
    `${encounters} encounters of ${answers} answers, ${conditions} conditions, ${pairs} pairs, ${terms.lowest} to ${terms.highest} terms`,
    `Median over the encounters, and their range; each the median of ${RUNS} runs.`,
    `full assessment       ${spreadInMs(result.fullMs)}   goal: 8 ms`,
    `ranking alone         ${spreadInMs(result.rankingMs)}   goal: 1 ms`,
    `the draws             ${spreadInMs(result.drawsMs)}`,
    `bare ranking loop     ${spreadInMs(result.bareRankingMs)}`,
    `bare loop of draws    ${spreadInMs(result.bareDrawsMs)}`,
    `ranking to bare loop  ${spreadInTimes(result.rankingToBareLoop)}   goal: 3 x`,
    `draws to bare loop    ${spreadInTimes(result.drawsToBareLoop)}   goal: 3 x`,
  ].join('\n');
}

printResult(measure(), inWords);
