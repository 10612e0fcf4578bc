// How long a start spends on the knowledge: reading the files, then taking them as a release vouches
// for them, beside parsing every one. Each run is a process of its own, since a start happens once.
//   node --import tsx bench/start.ts [--json]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dataDirectory } from '@/lib/knowledge/current';
import {
  loadKnowledgeBase,
  loadReleasedKnowledgeBase,
  versionOf,
} from '@/lib/knowledge/knowledge-base';
import { readData } from '@/lib/knowledge/read-data';

const RUNS = 9;
const MODES = ['released', 'parsed'] as const;
type Mode = (typeof MODES)[number];

/** Milliseconds of one start in this process. */
function start(mode: Mode): number {
  const began = performance.now();
  const raw = readData(dataDirectory());
  if (mode === 'released') loadReleasedKnowledgeBase(raw, versionOf(raw));
  else loadKnowledgeBase(raw);
  return performance.now() - began;
}

function startInNewProcess(mode: Mode): number {
  const script = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, `--once=${mode}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Number(stdout);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

const once = MODES.find((mode) => process.argv.includes(`--once=${mode}`));
if (once) {
  process.stdout.write(String(start(once)));
} else {
  // In turn, so that a busy moment of the machine falls on both.
  const pairs = Array.from({ length: RUNS }, () => MODES.map(startInNewProcess));
  const releasedMs = median(pairs.map(([released]) => released as number));
  const parsedMs = median(pairs.map(([, parsed]) => parsed as number));
  const result = { releasedMs, parsedMs, parsedToReleased: parsedMs / releasedMs };
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify(result)}\n`
      : `start with released knowledge ${releasedMs.toFixed(0)} ms, every file parsed ${parsedMs.toFixed(0)} ms, ratio ${result.parsedToReleased.toFixed(2)}\n`,
  );
}
