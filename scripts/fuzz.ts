// Random encounters through the engine, valid and invalid, in two processes; the same seed gives the same ones.
//   npm run fuzz [-- --seed N --valid N --invalid N]
// The first failure ends it with the seed, the reason and the smallest input that still fails.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { knowledgeBase } from '@/lib/knowledge/current';
import { type FuzzResult, type FuzzRun, fuzzInvalid, fuzzValid } from '@/lib/testing/fuzz-engine';
import { fail } from './launch/command-line';

const USAGE = 'Usage: npm run fuzz [-- --seed N --valid N --invalid N]';
const DEFAULTS = { seed: '20261123', valid: '100000', invalid: '10000' };
const WORKERS = 2;
const WORKER = '--worker';
const RUNS_PER_BATCH = 500;
const PROGRESS_LINES = 10;

type Batch = FuzzRun & { readonly kind: 'valid' | 'invalid' };
type Finished = { readonly batch: Batch; readonly result: FuzzResult };
type Tally = Record<Batch['kind'], Record<string, number>>;

async function main(): Promise<void> {
  const counts = readCounts();
  if (!counts) return fail(USAGE);
  const batches = [
    ...batchesOf('invalid', counts.seed, counts.invalid),
    ...batchesOf('valid', counts.seed, counts.valid),
  ];
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const tally: Tally = { valid: {}, invalid: {} };
  let done = 0;
  const failed = await runAll(batches, ({ batch, result }) => {
    add(tally[batch.kind], result.tried);
    done += 1;
    const isTold = done % Math.ceil(batches.length / PROGRESS_LINES) === 0;
    if (isTold) say(`${total(tally.valid)} valid, ${total(tally.invalid)} invalid, ${seconds()}`);
  });
  if (failed) return fail(failureInWords(failed));
  say(`Seed ${counts.seed}: no failure, ${seconds()}`);
  say(`${total(tally.valid)} valid encounters assessed: ${inWords(tally.valid)}`);
  say(`${total(tally.invalid)} invalid encounters refused: ${inWords(tally.invalid)}`);
}

function readCounts(): Record<keyof typeof DEFAULTS, number> | undefined {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { seed: option, valid: option, invalid: option },
    strict: false,
  });
  const isKnown = positionals.length === 0 && Object.keys(values).every((name) => name in DEFAULTS);
  const numberOf = (name: keyof typeof DEFAULTS) => Number(values[name] ?? DEFAULTS[name]);
  const counts = { seed: numberOf('seed'), valid: numberOf('valid'), invalid: numberOf('invalid') };
  const areCounts = Object.values(counts).every((count) => Number.isInteger(count) && count >= 0);
  return isKnown && areCounts ? counts : undefined;
}

/** Each batch has a seed of its own, so that it can be run again alone. */
function batchesOf(kind: Batch['kind'], seed: number, runs: number): Batch[] {
  return Array.from({ length: Math.ceil(runs / RUNS_PER_BATCH) }, (_, i) => ({
    kind,
    seed: seed + i,
    runs: Math.min(RUNS_PER_BATCH, runs - i * RUNS_PER_BATCH),
  }));
}

/** Deals the batches out to the workers; the first that fails is returned and ends them all. */
async function runAll(
  batches: readonly Batch[],
  onFinished: (finished: Finished) => void,
): Promise<Finished | undefined> {
  const waiting = [...batches];
  const script = fileURLToPath(import.meta.url);
  const workers = Array.from({ length: WORKERS }, () => fork(script, [WORKER]));
  let failed: Finished | undefined;
  await Promise.all(
    workers.map(async (worker) => {
      for (let batch = waiting.shift(); batch && !failed; batch = waiting.shift()) {
        const finished = { batch, result: await runOn(worker, batch) };
        if (finished.result.failure) failed ??= finished;
        else onFinished(finished);
      }
      worker.disconnect();
    }),
  );
  return failed;
}

async function runOn(worker: ChildProcess, batch: Batch): Promise<FuzzResult> {
  const died = new AbortController();
  const ended = once(worker, 'exit', { signal: died.signal }).then(([code]) => {
    throw new Error(`A worker ended with ${code} during ${JSON.stringify(batch)}`);
  });
  worker.send(batch);
  const [result] = await Promise.race([once(worker, 'message'), ended]);
  died.abort();
  return result;
}

function work(): void {
  const knowledge = knowledgeBase();
  process.on('message', ({ kind, ...run }: Batch) => {
    process.send?.(kind === 'valid' ? fuzzValid(knowledge, run) : fuzzInvalid(knowledge, run));
  });
}

function failureInWords({ batch, result }: Finished): string {
  const counts = { valid: 0, invalid: 0, [batch.kind]: batch.runs };
  return [
    batch.kind === 'valid' ? 'Failed on a valid encounter.' : 'Failed on an invalid encounter.',
    `Reason: ${result.failure?.reason}`,
    `Smallest input: ${result.failure?.input}`,
    `Again: npm run fuzz -- --seed ${batch.seed} --valid ${counts.valid} --invalid ${counts.invalid}`,
  ].join('\n');
}

function add(sums: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [kind, count] of Object.entries(counts)) sums[kind] = (sums[kind] ?? 0) + count;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function inWords(counts: Readonly<Record<string, number>>): string {
  const byCount = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return byCount.map(([kind, count]) => `${kind} ${count}`).join(', ');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (process.argv.includes(WORKER)) work();
else await main();
