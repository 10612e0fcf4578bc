// What every browser test starts from: the running application, a clinic of its own, a signed-in clinician.
import { readFileSync } from 'node:fs';
import { test as base } from '@playwright/test';
import * as z from 'zod';
import type { Application } from './application';
import { makeClinic, makePerson, type Person, signInAs } from './people';
import { APPLICATION_FILE } from './start-application';

const applicationSchema = z.strictObject({
  origin: z.string(),
  ownerUrl: z.string(),
  sessionSecret: z.string(),
});

type Fixtures = {
  readonly application: Application;
  /** A clinician of a new clinic, whose browser is signed in. */
  readonly clinician: Person;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  application: async ({}, use) => {
    await use(applicationSchema.parse(JSON.parse(readFileSync(APPLICATION_FILE, 'utf8'))));
  },
  baseURL: async ({ application }, use) => {
    await use(application.origin);
  },
  clinician: async ({ application, context }, use) => {
    const clinician = await makePerson(application, 'clinician', await makeClinic(application));
    await signInAs(context, application, clinician);
    await use(clinician);
  },
});

export { expect } from '@playwright/test';
