// Which Chromium the browser tests use: a named one, Playwright's own, the system's, or the one that
// ships inside an npm package, so that nothing outside the package registry is needed.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { testEnv } from '@/lib/env';

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function findChromium(): Promise<string> {
  const { CHROMIUM_PATH } = testEnv();
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const installed = [chromium.executablePath(), ...SYSTEM_PATHS].find((path) => existsSync(path));
  return installed ?? (await packaged.executablePath());
}

/** Runs as root in containers, and never calls home. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
