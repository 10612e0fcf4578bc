// What a clinician waits for: how soon a page is there, how soon it answers a key, whether it jumps, and how long
// a save takes, in the real browser on the built application. Needs a build (`npm test` or `npm start` makes it).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';
import { type OpenVisit, withOpenVisit } from './open-visit';
import { median, printResult } from './timing';

const LIBRARY = createRequire(import.meta.url)
  .resolve('web-vitals')
  .replace(/\.umd\.cjs$/, '.iife.js');
/** Runs in each page before anything of ours: one script, because what a script declares is its own. */
const WATCH_VITALS = `${readFileSync(LIBRARY, 'utf8')}
  window.seenVitals = {};
  const note = ({ name, value }) => { window.seenVitals[name] = value; };
  webVitals.onLCP(note, { reportAllChanges: true });
  webVitals.onCLS(note, { reportAllChanges: true });
  webVitals.onINP(note, { reportAllChanges: true, durationThreshold: 16 });`;
const STEPS = ['history', 'exam', 'differential', 'orders', 'summary'] as const;
const LOADS = 7;
const ANSWERS = 200;
const GOALS = { lcpMs: 1_500, inpMs: 100, cls: 0.02, saveP95Ms: 300 } as const;

type Vitals = { readonly LCP: number; readonly CLS: number; readonly INP: number };
type Result = {
  /** Median over several loads of each step. */
  readonly lcpMs: Readonly<Record<string, number>>;
  readonly cls: Readonly<Record<string, number>>;
  /** The slowest of the interactions with the examination, as the measure is defined. */
  readonly inpMs: number;
  readonly saveP50Ms: number;
  readonly saveP95Ms: number;
  readonly saves: number;
};

async function measure({ context, page }: OpenVisit): Promise<Result> {
  await context.addInitScript({ content: WATCH_VITALS });
  const base = page.url().replace(/\/history$/, '');
  const loads: Record<string, readonly Vitals[]> = {};
  for (const step of STEPS) {
    const seen: Vitals[] = [];
    for (let load = 0; load < LOADS; load += 1) seen.push(await loadOf(context, `${base}/${step}`));
    loads[step] = seen;
  }
  const { inpMs, saves } = await answerMany(page, `${base}/exam`);
  return {
    lcpMs: mediansOf(loads, 'LCP'),
    cls: mediansOf(loads, 'CLS'),
    inpMs,
    saveP50Ms: median(saves),
    saveP95Ms: [...saves].sort((a, b) => a - b)[Math.floor(saves.length * 0.95)] ?? Number.NaN,
    saves: saves.length,
  };
}

/** One page opened afresh. */
async function loadOf(context: BrowserContext, url: string): Promise<Vitals> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const vitals = await vitalsOf(page);
  await page.close();
  return vitals;
}

/** Letter keys on one answer after another, each save waited for and timed from request to reply. */
async function answerMany(
  page: Page,
  url: string,
): Promise<{ readonly inpMs: number; readonly saves: readonly number[] }> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const answers = page.locator('main fieldset:has(input[value="present"])');
  const count = await answers.count();
  const saves: number[] = [];
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    await answers
      .nth(answer % count)
      .locator('input:checked')
      .focus();
    const [response] = await Promise.all([
      page.waitForResponse(/\/observations$/),
      page.keyboard.press(Math.floor(answer / count) % 2 === 0 ? 'p' : 'n'),
    ]);
    await response.finished();
    saves.push(response.request().timing().responseEnd);
  }
  return { inpMs: (await vitalsOf(page)).INP, saves };
}

function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => {
    const seen = (window as unknown as { seenVitals: Partial<Vitals> }).seenVitals;
    return { LCP: seen.LCP ?? 0, CLS: seen.CLS ?? 0, INP: seen.INP ?? 0 };
  });
}

function mediansOf(
  loads: Readonly<Record<string, readonly Vitals[]>>,
  name: keyof Vitals,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(loads).map(([step, seen]) => [step, median(seen.map((one) => one[name]))]),
  );
}

function inWords({ lcpMs, cls, inpMs, saveP50Ms, saveP95Ms, saves }: Result): string {
  return [
    ...Object.entries(lcpMs).map(
      ([step, value]) =>
        `${step}: largest paint ${value.toFixed(0)} ms (goal ${GOALS.lcpMs}), layout shift ${(cls[step] ?? 0).toFixed(3)} (goal ${GOALS.cls})`,
    ),
    `key to paint: ${inpMs.toFixed(0)} ms (goal ${GOALS.inpMs})`,
    `save, request to reply: median ${saveP50Ms.toFixed(0)} ms, 95 in 100 within ${saveP95Ms.toFixed(0)} ms (goal ${GOALS.saveP95Ms}), of ${saves}`,
  ].join('\n');
}

printResult(await withOpenVisit(measure), inWords);
