import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './lib/testing/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.artifacts/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long enough for the checks of whole pages on a slow machine; a hung test still ends.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  globalSetup: './e2e/start-application.ts',
  use: {
    actionTimeout: 15_000,
    // A trace of pages with a thousand controls costs a third of the time: `--trace on` for one test.
    trace: 'off',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGUMENTS },
  },
});
