import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './lib/testing/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.artifacts/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  globalSetup: './e2e/start-application.ts',
  use: {
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGUMENTS },
  },
});
