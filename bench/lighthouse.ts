// `npm run lighthouse`: Lighthouse with its emulated phone on the sign-in page, the worklist and each step of an
// encounter. Lighthouse comes with 200 packages, so it is installed apart and only here. Needs a build.
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { sessionCookieOf } from '@/e2e/people';
import { sessionCookieName } from '@/lib/auth/cookie-names';
import { childEnv } from '@/lib/env';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/lib/testing/chromium';
import { type OpenVisit, withOpenVisit } from './open-visit';
import { printResult } from './timing';

const FOLDER = '.artifacts/lighthouse';
const PROGRAM = `${FOLDER}/node_modules/lighthouse/cli/index.js`;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const STEPS = ['history', 'exam', 'differential', 'orders', 'summary'] as const;

const PAGE_WITHIN_MS = 120_000;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() }),
  ),
});

type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>> & {
  /** Audits of accessibility and best practices that are not passed, by title. */
  readonly failed: readonly string[];
};

function install(): void {
  if (existsSync(PROGRAM)) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(
      fileURLToPath(new URL(`lighthouse/${name}`, import.meta.url)),
      `${FOLDER}/${name}`,
    );
  }
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', options, { cwd: FOLDER, stdio: 'inherit' });
}

async function measure({
  application,
  clinician,
  page,
}: OpenVisit): Promise<Readonly<Record<string, Scores>>> {
  const encounter = new URL(page.url()).pathname.replace(/\/history$/, '');
  const cookie = `${sessionCookieName(application.origin)}=${await sessionCookieOf(application, clinician)}`;
  const scores: Record<string, Scores> = {};
  for (const path of ['/sign-in', '/', ...STEPS.map((step) => `${encounter}/${step}`)]) {
    const headers = path === '/sign-in' ? {} : { Cookie: cookie };
    const name = path.replace(encounter, '/encounters/...');
    scores[name] = await scoresOf(`${application.origin}${path}`, headers);
  }
  return scores;
}

/** In a browser that Lighthouse starts itself: one that is driven by somebody else holds its pages back. */
async function scoresOf(url: string, headers: Readonly<Record<string, string>>): Promise<Scores> {
  const headersFile = `${FOLDER}/headers.json`;
  const reportFile = `${FOLDER}/report.json`;
  writeFileSync(headersFile, JSON.stringify(headers), { mode: 0o600 });
  await promisify(execFile)(
    process.execPath,
    [
      PROGRAM,
      url,
      `--chrome-flags=${['--headless=new', ...CHROMIUM_ARGUMENTS].join(' ')}`,
      `--extra-headers=${headersFile}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--output=json',
      `--output-path=${reportFile}`,
      '--quiet',
    ],
    { env: childEnv({ CHROME_PATH: await findChromium() }), timeout: PAGE_WITHIN_MS },
  );
  rmSync(headersFile);
  return parseReport(reportFile);
}

function parseReport(file: string): Scores {
  const { categories, audits } = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const points = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  );
  return {
    performance: points('performance'),
    accessibility: points('accessibility'),
    'best-practices': points('best-practices'),
    failed: failed.map(({ title }) => title),
  };
}

function inWords(scores: Readonly<Record<string, Scores>>): string {
  return Object.entries(scores)
    .map(([path, { failed, ...points }]) => {
      const line = CATEGORIES.map((category) => `${category} ${points[category]}`).join(', ');
      return [`${path}: ${line}`, ...failed.map((title) => `  not passed: ${title}`)].join('\n');
    })
    .join('\n');
}

install();
printResult(await withOpenVisit(measure), inWords);
