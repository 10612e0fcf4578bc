// What the engine holds in memory, and what one assessment allocates. Both are read from process.memoryUsage() in a
// process of its own (heapUsed and arrayBuffers: the numbers of typed arrays lie outside the heap): what is held after
// collecting garbage before and after; what is allocated as the growth over assessments in a young generation so large
// that nothing is collected meanwhile, which is checked.
//   node --import tsx bench/engine-memory.ts [--json]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GCProfiler } from 'node:v8';
import { assess } from '@/lib/engine/assess';
import { compile } from '@/lib/engine/compile';
import { knowledgeBase } from '@/lib/knowledge/current';
import { anEncounter } from './engine-encounters';
import { printResult, type Spread, spreadOf } from './timing';

const TYPICAL_ANSWERS = 60;
const ENCOUNTERS = 20;
const WARM_UP_ROUNDS = 5;
const MEGABYTE = 2 ** 20;
const MEASURE = '--measure';
const FLAGS = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];

type Memory = {
  readonly knowledgeBytes: number;
  readonly compiledBytes: number;
  /** By encounter. */
  readonly bytesPerAssessment: Spread;
  /** Of these, in typed arrays. */
  readonly arrayBytesPerAssessment: Spread;
  /** Encounters during which garbage was collected, and which are left out. */
  readonly collected: number;
};

function measure(): Memory {
  const before = held();
  const knowledge = knowledgeBase();
  const loaded = held();
  compile(knowledge);
  const compiled = held();
  const inputs = Array.from({ length: ENCOUNTERS }, (_, i) =>
    anEncounter(knowledge, TYPICAL_ANSWERS, i + 1),
  );
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    for (const input of inputs) assess(knowledge, input);
  }
  const growths = inputs.map((input) => {
    collectGarbage();
    return growthOver(() => assess(knowledge, input));
  });
  const clean = growths.filter(({ isCollected }) => !isCollected);
  return {
    knowledgeBytes: loaded - before,
    compiledBytes: compiled - loaded,
    bytesPerAssessment: spreadOf(clean.map(({ bytes }) => bytes)),
    arrayBytesPerAssessment: spreadOf(clean.map(({ arrayBytes }) => arrayBytes)),
    collected: growths.length - clean.length,
  };
}

function held(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('Run without --measure: garbage cannot be collected here');
  globalThis.gc();
  globalThis.gc();
}

function growthOver(run: () => unknown) {
  const profiler = new GCProfiler();
  profiler.start();
  const before = process.memoryUsage();
  run();
  const after = process.memoryUsage();
  const isCollected = profiler.stop().statistics.length > 0;
  const arrayBytes = after.arrayBuffers - before.arrayBuffers;
  return { bytes: after.heapUsed - before.heapUsed + arrayBytes, arrayBytes, isCollected };
}

function measureInNewProcess(): Memory {
  const options = [...process.execArgv, ...FLAGS, fileURLToPath(import.meta.url), MEASURE];
  const { stdout } = spawnSync(process.execPath, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout);
}

function inWords(memory: Memory): string {
  const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(2)} MB`;
  const spread = ({ median, lowest, highest }: Spread) =>
    `${inMegabytes(median)} (${inMegabytes(lowest)} to ${inMegabytes(highest)})`;
  return [
    `knowledge, loaded       ${inMegabytes(memory.knowledgeBytes)}`,
    `compiled model          ${inMegabytes(memory.compiledBytes)}`,
    `allocated by a full assessment of ${TYPICAL_ANSWERS} answers, ${ENCOUNTERS - memory.collected} encounters (median, range):`,
    `                        ${spread(memory.bytesPerAssessment)}`,
    `  of it in typed arrays ${spread(memory.arrayBytesPerAssessment)}`,
  ].join('\n');
}

if (process.argv.includes(MEASURE)) process.stdout.write(JSON.stringify(measure()));
else printResult(measureInNewProcess(), inWords);
