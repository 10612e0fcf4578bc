// `npm run bench`: every benchmark in turn, each in a process of its own; some minutes. `-- --json` prints one
// object. Goals stand beside the figures; nothing fails for being slow.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = {
  start: 'start.ts',
  engine: 'engine.ts',
  engineScaling: 'engine-scaling.ts',
  engineMemory: 'engine-memory.ts',
  bayesjs: 'bayesjs.ts',
  savePath: 'save-path.ts',
  pages: 'pages.ts',
} as const;

const json = process.argv.includes('--json');
const results: Record<string, unknown> = {};
for (const [name, file] of Object.entries(BENCHMARKS)) {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const options = ['--conditions=react-server', '--import', 'tsx', script];
  const { status, stdout } = spawnSync(process.execPath, json ? [...options, '--json'] : options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  if (json) results[name] = JSON.parse(stdout);
  else process.stdout.write(`== ${file}\n${stdout}\n`);
}
if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
