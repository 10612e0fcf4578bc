// The same posterior by a general package for Bayesian networks: one cause (a condition, or none of them) with
// binary findings, every finding answered. Both start from the same table; neither sees the other's numbers.
//   node --import tsx bench/bayesjs.ts [--json]     a minute or two, nearly all of it the package's
import bayesjs, { type ICombinations, type INetwork } from 'bayesjs';
import { assess } from '@/lib/engine/assess';
import type { AssessmentInput } from '@/lib/engine/types';
import { rankOnly } from './engine-encounters';
import { conditionId, findingId, syntheticKnowledge, syntheticTable } from './synthetic-knowledge';
import { inMs, median, medianMs, printResult, timed } from './timing';

const SIZE = {
  conditions: 45,
  findings: 80,
  evidencePerCondition: 80,
  findingsPerGroup: 1,
  pairs: 0,
  mustNotMiss: 0,
};
const RUNS = 200;
const WARM_UP = 100;
const NONE = 'none';
const TOLERANCE = 1e-9;

function network(noneShare: number): INetwork {
  const { shares, baseRates, present } = syntheticTable(SIZE);
  const causes = [...shares.map((_, c) => conditionId(c)), NONE];
  const weights = [...shares, noneShare];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cpt = Object.fromEntries(causes.map((cause, c) => [cause, (weights[c] ?? 0) / total]));
  const findings = baseRates.map((baseRate, f) => {
    const rows = causes.map((cause, c) => {
      const probability = present[c]?.[f] ?? baseRate;
      // biome-ignore lint/suspicious/noThenProperty: the package names it so, and nobody awaits it
      return { when: { cause }, then: { present: probability, absent: 1 - probability } };
    });
    const id = findingId(f);
    return [id, { id, states: ['present', 'absent'], parents: ['cause'], cpt: rows }] as const;
  });
  return {
    cause: { id: 'cause', states: causes, parents: [], cpt },
    ...Object.fromEntries(findings),
  };
}

function measure() {
  const knowledge = syntheticKnowledge(SIZE);
  const input: AssessmentInput = {
    setting: 'primary-care',
    complaint: ['hip'],
    findings: Array.from({ length: SIZE.findings }, (_, f) => ({
      id: findingId(f),
      state: f % 3 === 0 ? 'present' : 'absent',
    })),
  };
  const rankingMs = medianMs(() => rankOnly(knowledge, input), RUNS, WARM_UP);
  const fullMs = medianMs(() => assess(knowledge, input), RUNS, WARM_UP);
  // The hypotheses are in the order of the states of the cause: the conditions, then none.
  const ours = rankOnly(knowledge, input).hypotheses;

  const net = network(knowledge.model.noneShare.value);
  const states = net.cause?.states ?? [];
  const given: ICombinations = Object.fromEntries(
    input.findings.map(({ id, state }) => [id, state ?? '']),
  );
  const elimination = states.map((cause) =>
    timedAnswer(() => bayesjs.inferences.variableElimination.infer(net, { cause }, given)),
  );
  // It keeps what it has worked out for this network and these answers: the first state pays for all.
  const junctionTree = states.map((cause) =>
    timedAnswer(() => bayesjs.inferences.junctionTree.infer(net, { cause }, given)),
  );
  const compared = [...elimination, ...junctionTree].map(({ value }, i) => {
    const own = ours[i % states.length] ?? Number.NaN;
    return { difference: Math.abs(value - own), relative: Math.abs(value / own - 1) };
  });
  const largestDifference = Math.max(...compared.map(({ difference }) => difference));
  const oneStateMs = median(elimination.map(({ ms }) => ms));
  const allStatesMs = sumOf(elimination);
  const junctionTreeMs = sumOf(junctionTree);
  return {
    conditions: SIZE.conditions,
    findings: SIZE.findings,
    answers: input.findings.length,
    largestDifference,
    /** In parts of the posterior itself, so that a small one must agree as well. */
    largestRelativeDifference: Math.max(...compared.map(({ relative }) => relative)),
    isEqual: largestDifference <= TOLERANCE,
    rankingMs,
    fullMs,
    variableElimination: { oneStateMs, allStatesMs },
    junctionTree: { allStatesMs: junctionTreeMs },
    timesAsFast: {
      oneStateToRanking: oneStateMs / rankingMs,
      variableElimination: allStatesMs / rankingMs,
      junctionTree: junctionTreeMs / rankingMs,
      oneStateToFull: oneStateMs / fullMs,
    },
  };
}

function timedAnswer(infer: () => number): { readonly value: number; readonly ms: number } {
  let value = Number.NaN;
  const ms = timed(() => {
    value = infer();
  });
  return { value, ms };
}

function sumOf(answers: readonly { readonly ms: number }[]): number {
  return answers.reduce((sum, { ms }) => sum + ms, 0);
}

function inWords(result: ReturnType<typeof measure>): string {
  const { conditions, findings, answers, timesAsFast } = result;
  const times = (value: number) => `${Math.round(value)} x`;
  return [
    `One cause with ${conditions} conditions and none, ${findings} binary findings, ${answers} answered`,
    `Posteriors ${result.isEqual ? '' : 'NOT '}equal to ${TOLERANCE}: largest difference ${result.largestDifference.toExponential(1)}, ${result.largestRelativeDifference.toExponential(1)} of the posterior`,
    `Iliac, ranking: all probabilities     ${inMs(result.rankingMs)}`,
    `Iliac, full assessment                ${inMs(result.fullMs)}`,
    `bayesjs, variable elimination: one    ${inMs(result.variableElimination.oneStateMs)}   ${times(timesAsFast.oneStateToRanking)} the ranking, goal: 100 x; ${times(timesAsFast.oneStateToFull)} the full assessment`,
    `bayesjs, variable elimination: all    ${inMs(result.variableElimination.allStatesMs)}   ${times(timesAsFast.variableElimination)} the ranking`,
    `bayesjs, junction tree: all           ${inMs(result.junctionTree.allStatesMs)}   ${times(timesAsFast.junctionTree)} the ranking`,
  ].join('\n');
}

printResult(measure(), inWords);
