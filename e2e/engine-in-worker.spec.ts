// The same bytes in a browser, on a server and on the command line: the engine, bundled, in a Web Worker of
// the real Chromium, asked all published cases.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { assess } from '@/lib/engine/assess';
import { parseInput } from '@/lib/engine/parse-input';
import type { AssessmentInput } from '@/lib/engine/types';
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import { knowledgeBase } from '@/lib/knowledge/current';
import { sha256Hex } from '@/lib/knowledge/sha256';
import { publishedCases } from '@/lib/testing/published-cases';
import type { WorkerAnswer, WorkerQuestion } from './engine-worker';
import { knowledgeToText } from './knowledge-text';

/** Answered by the test itself; nothing of the application is asked, and no policy of its pages holds. */
const ORIGIN = 'http://engine.test';
/** The first compiles the knowledge and warms the engine up. */
const ROUNDS = 4;

test('the engine gives the same bytes in a web worker, on the server and on the command line', async ({
  page,
}, testInfo) => {
  const knowledge = knowledgeBase();
  const inputs = publishedCases().map(({ id, input }) => parsed(id, input));
  const onServer = inputs.map((input) => hashOf(input));
  const script = await bundle();
  await page.route(`${ORIGIN}/**`, (route) =>
    new URL(route.request().url()).pathname === '/worker.js'
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Engine</title>' }),
  );
  await page.goto(ORIGIN);

  const question = { knowledge: knowledgeToText(knowledge), inputs, rounds: ROUNDS };
  const { hashes, times } = await page.evaluate(askWorker, question);

  expect(onServer.length).toBeGreaterThan(20);
  expect(hashes).toEqual(Array.from({ length: ROUNDS }, () => onServer));
  expect(hashOnCommandLine(inputs[0])).toBe(onServer[0]);
  const median = middleOf(times.slice(1).flat());
  const measured = `${median.toFixed(1)} ms, median of ${inputs.length * (ROUNDS - 1)} assessments`;
  testInfo.annotations.push({ type: 'one assessment in the worker', description: measured });
  process.stdout.write(`one assessment in the worker: ${measured}\n`);
});

function parsed(id: string, input: unknown): AssessmentInput {
  const result = parseInput(knowledgeBase(), input);
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.error)}`);
  return result.value;
}

function hashOf(input: AssessmentInput): string {
  const assessed = assess(knowledgeBase(), input);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  return sha256Hex(canonicalJson(assessed.value));
}

function hashOnCommandLine(input: AssessmentInput | undefined): string {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/assess.ts', '-'], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return sha256Hex(canonicalJson(JSON.parse(stdout)));
}

/** Runs in the page. */
function askWorker(question: WorkerQuestion): Promise<WorkerAnswer> {
  return new Promise((answer, refuse) => {
    const worker = new Worker('/worker.js');
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => answer(data));
    worker.addEventListener('error', ({ message }) => refuse(new Error(message)));
    worker.postMessage(question);
  });
}

/** The worker and the engine as one classic script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      lib: { entry: resolve('e2e/engine-worker.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks;
  if (chunks.length !== 1 || chunk?.type !== 'chunk') throw new Error('Not one script');
  return chunk.code;
}

function middleOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
