// `npm test`: every check there is, in order of cost; ends with the plain line "N passed, N failed".
// `npm run check` (--quick) leaves out the database, the build and the browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { childEnv } from '@/lib/env';
import { build, isBuildFresh } from './launch/build';

const RESULTS = '.artifacts/test-results';
const quick = process.argv.includes('--quick');

type Count = { readonly passed: number; readonly failed: number };
type Step = { readonly name: string; readonly run: () => Promise<Count> };

const steps: readonly Step[] = [
  {
    name: 'format, lint and import rules',
    run: () => single('node_modules/@biomejs/biome/bin/biome', ['ci', '.']),
  },
  { name: 'types', run: checkTypes },
  { name: 'unused code', run: () => single('node_modules/knip/bin/knip.js', ['--no-progress']) },
  { name: 'knowledge checks, unit and property tests', run: () => vitest('unit') },
];
const slowSteps: readonly Step[] = [
  { name: 'integration tests on PostgreSQL', run: () => vitest('database') },
  { name: 'production build', run: productionBuild },
  { name: 'end-to-end tests in a browser', run: playwright },
];

mkdirSync(RESULTS, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const step of quick ? steps : [...steps, ...slowSteps]) {
  process.stdout.write(`\n== ${step.name}\n`);
  const started = performance.now();
  const count = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${count.passed} passed, ${count.failed} failed in ${seconds} s\n`);
  total.passed += count.passed;
  total.failed += count.failed;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function checkTypes(): Promise<Count> {
  const typegen = await node('node_modules/next/dist/bin/next', ['typegen']);
  const types = await node('node_modules/typescript/bin/tsc', ['--noEmit']);
  return typegen === 0 && types === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function productionBuild(): Promise<Count> {
  const built = isBuildFresh() || (await build());
  return built ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function single(script: string, args: readonly string[]): Promise<Count> {
  return (await node(script, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project: string): Promise<Count> {
  const file = `${RESULTS}/${project}.json`;
  rmSync(file, { force: true });
  const code = await node('node_modules/vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(
    file,
    z.object({
      numPassedTests: z.number(),
      numFailedTests: z.number(),
      numPendingTests: z.number(),
    }),
  );
  return honest(code, report && { passed: report.numPassedTests, failed: report.numFailedTests });
}

async function playwright(): Promise<Count> {
  if (!isBuildFresh()) return { passed: 0, failed: 1 };
  const file = `${RESULTS}/end-to-end.json`;
  rmSync(file, { force: true });
  const code = await node(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      // The tests share modules with the server that may not reach a browser.
      NODE_OPTIONS: '--conditions=react-server',
    },
  );
  const stats = z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() });
  const report = readReport(file, z.object({ stats }));
  // A flaky test is a failing test.
  return honest(
    code,
    report && {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
    },
  );
}

/** A runner that died, ran nothing, or failed outside its tests counts as one failure more. */
function honest(code: number | null, count: Count | undefined): Count {
  if (!count) return { passed: 0, failed: 1 };
  const silentFailure = code !== 0 && count.failed === 0;
  const ranNothing = count.passed + count.failed === 0;
  return { passed: count.passed, failed: count.failed + (silentFailure || ranNothing ? 1 : 0) };
}

function readReport<Report>(file: string, schema: z.ZodType<Report>): Report | undefined {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function node(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: childEnv({ NEXT_TELEMETRY_DISABLED: '1', ...settings }),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('exit', resolve);
  });
}
