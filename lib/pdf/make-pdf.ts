// A page of ours as a tagged PDF: printed by Chromium as any browser prints it, so that paper and file are the
// same. The browser has no network: this process fetches for it, from this application only.
import 'server-only';
import { type Browser, chromium, type Route } from 'playwright-core';
import { limitConcurrency } from '@/lib/auth/limit-concurrency';
import { pdfEnv } from '@/lib/env';
import { err, ok, type Result } from '@/lib/result';

const TIME_LIMIT_MS = 20_000;
const BAD_GATEWAY = 502;
const GATEWAY_TIMEOUT = 504;

/** A browser takes a hundred megabytes: one at a time, and a short queue. */
const inTurn = limitConcurrency({ running: 1, waiting: 4 });

const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever slips past the interception finds no address.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

export type PdfOrder = {
  readonly chromiumPath: string;
  /** Path and query of a page of this application. */
  readonly path: string;
  /** The cookies of the person who asks: the page answers them and nobody else. */
  readonly cookie: string;
};

/** The PDF, or the status with which the page refused. Throws `TooBusyError` when too many wait. */
export function makePdf(order: PdfOrder): Promise<Result<Uint8Array<ArrayBuffer>, number>> {
  return inTurn(async () => {
    const browser = await chromium.launch({
      executablePath: order.chromiumPath,
      args: FLAGS,
      // Chromium refuses its sandbox to root alone; anybody else keeps it.
      chromiumSandbox: process.getuid?.() !== 0,
      timeout: TIME_LIMIT_MS,
    });
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      void browser.close();
    }, TIME_LIMIT_MS);
    try {
      return await print(browser, order);
    } catch (error) {
      if (isLate) return err(GATEWAY_TIMEOUT);
      throw error;
    } finally {
      clearTimeout(limit);
      await browser.close();
    }
  });
}

async function print(
  browser: Browser,
  { path, cookie }: PdfOrder,
): Promise<Result<Uint8Array<ArrayBuffer>, number>> {
  const { publicOrigin } = pdfEnv();
  // Scripts add nothing to a sheet, and what does not run cannot leak.
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  context.setDefaultTimeout(TIME_LIMIT_MS);
  await context.route('**/*', (route) => fetchForIt(route, cookie));
  const page = await context.newPage();
  const response = await page.goto(`${publicOrigin}${path}`, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) return err(response?.status() ?? BAD_GATEWAY);
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  return ok(new Uint8Array(pdf));
}

/** Only what is ours, and only to read. */
async function fetchForIt(route: Route, cookie: string): Promise<void> {
  const { ownAddress, publicOrigin } = pdfEnv();
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin !== publicOrigin || request.method() !== 'GET') return route.abort();
  const response = await fetch(`${ownAddress}${url.pathname}${url.search}`, {
    headers: { cookie },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  });
  return route.fulfill({
    // A redirect leads to the sign-in, which is no page of the record.
    status: response.status >= 300 && response.status < 400 ? 401 : response.status,
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
    body: Buffer.from(await response.arrayBuffer()),
  });
}
