// The built application, a clinic, a patient and an open encounter, and a browser signed in to it: what is
// measured in pages starts here.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { type RunningApplication, startApplication } from '@/e2e/application';
import { makeClinic, makePerson, type Person, signInAs } from '@/e2e/people';
import { addPatient, startEncounter } from '@/e2e/visit';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/lib/testing/chromium';

export type OpenVisit = {
  readonly application: RunningApplication;
  readonly clinician: Person;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** On the history of a new encounter. */
  readonly page: Page;
};

/** Starts everything, hands it over, and stops it again. */
export async function withOpenVisit<Result>(
  measure: (visit: OpenVisit) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'iliac-bench-pages-'));
  chmodSync(directory, 0o711);
  const application = await startApplication(join(directory, 'data'));
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
  try {
    const clinician = await makePerson(application, 'clinician', await makeClinic(application));
    const context = await browser.newContext({ baseURL: application.origin });
    await signInAs(context, application, clinician);
    const page = await context.newPage();
    await page.goto('/patients/new');
    await addPatient(page, {
      familyName: 'Measured',
      givenName: 'Page',
      birthDate: '1958-04-05',
      sex: 'Female',
      recordNumber: 'B-1',
    });
    await startEncounter(page, ['Hip or groin', 'Low back']);
    return await measure({ application, clinician, browser, context, page });
  } finally {
    await browser.close();
    await application.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
