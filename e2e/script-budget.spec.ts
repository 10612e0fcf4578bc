// What a browser without a cache must load and compile before a page answers. A page above its budget fails:
// move what is seldom opened behind `dynamic`, or find a smaller library.
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { setScene } from './access/attackers';
import { expect, test } from './fixtures';

const KILOBYTE = 1024;
const ENCOUNTER_KILOBYTES = 240;
const OTHER_KILOBYTES = 180;

test('the scripts of a first visit stay within their budget', async ({
  application,
  browser,
}, testInfo) => {
  const { target, cookies } = await setScene(application);
  const encounter = `/encounters/${target.encounterId}`;
  const budgets: Readonly<Record<string, number>> = {
    '/sign-in': OTHER_KILOBYTES,
    '/': OTHER_KILOBYTES,
    '/patients': OTHER_KILOBYTES,
    '/patients/new': OTHER_KILOBYTES,
    [`/patients/${target.patientId}`]: OTHER_KILOBYTES,
    '/evidence': OTHER_KILOBYTES,
    '/evidence/hip-osteoarthritis': OTHER_KILOBYTES,
    '/education': OTHER_KILOBYTES,
    '/evidence/compare': OTHER_KILOBYTES,
    '/evidence/rules': OTHER_KILOBYTES,
    '/evidence/changes': OTHER_KILOBYTES,
    '/education/anatomy': OTHER_KILOBYTES,
    '/education/bridge': OTHER_KILOBYTES,
    '/audit': OTHER_KILOBYTES,
    '/help': OTHER_KILOBYTES,
    [`${encounter}/history`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/exam`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/differential`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/differential/question`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/differential/contrast`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/orders`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/summary`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/follow-up`]: ENCOUNTER_KILOBYTES,
    [`${encounter}/request/${target.orderId}`]: OTHER_KILOBYTES,
    [`${encounter}/print`]: OTHER_KILOBYTES,
    [`${encounter}/handout`]: OTHER_KILOBYTES,
  };
  function cookieFor(path: string): { cookie?: string } {
    if (path === '/sign-in') return {};
    return { cookie: path === '/audit' ? cookies.administrator : cookies.owner };
  }
  for (const [path, budget] of Object.entries(budgets)) {
    const context = await browser.newContext({
      extraHTTPHeaders: cookieFor(path),
    });
    const loaded = await scriptsOf(await context.newPage(), `${application.origin}${path}`);
    await context.close();
    const kilobytes = Math.round(loaded / KILOBYTE);
    testInfo.annotations.push({
      type: 'first-load scripts',
      description: `${path} ${kilobytes} KB`,
    });
    expect.soft(kilobytes, path).toBeLessThanOrEqual(budget);
  }
});

/** Bytes of every script that arrives by the time the page has loaded and started, each compressed. */
async function scriptsOf(page: Page, url: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  const collect = (response: Response): void => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  };
  page.on('response', collect);
  await page.goto(url, { waitUntil: 'networkidle' });
  // What is fetched later is not part of the first load, and its page may be closed by then.
  page.off('response', collect);
  const scripts = await Promise.all(bodies);
  expect(scripts.length, url).toBeGreaterThan(0);
  return scripts.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
}
