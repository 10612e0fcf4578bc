import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { type RunningApplication, startApplication } from './application';
import { makeClinic, makePerson, PASSWORD, type Person, recordsOf } from './people';
import { addPatient, choose, goToStep, livePanel, mark, measure, startEncounter } from './visit';

// An application and a database of its own, because this visit stops and starts both.
const directory = mkdtempSync(join(tmpdir(), 'iliac-full-visit-'));
chmodSync(directory, 0o711);
let application: RunningApplication;
let clinician: Person;

test.beforeAll(async () => {
  application = await startApplication(join(directory, 'data'));
  clinician = await makePerson(application, 'clinician', await makeClinic(application));
});

test.afterAll(async () => {
  await application.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('full visit: hip osteoarthritis from sign-in to a signed record that survives a restart', async ({
  page,
  context,
}) => {
  await page.goto(application.origin);

  await test.step('Given a clinician who signs in', async () => {
    await page.getByLabel('Email address').fill(clinician.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  });

  await test.step('and a 67-year-old with hip pain', async () => {
    await page.goto(`${application.origin}/patients/new`);
    await addPatient(page, {
      familyName: 'Marlowe',
      givenName: 'Iris',
      birthDate: birthDateAtAge(67),
      sex: 'Female',
      recordNumber: 'MRN-0067',
    });
    await startEncounter(page, ['Hip or groin']);
  });

  await test.step('When the clinician records the history', async () => {
    await mark(page, 'Groin pain, right', 'Present');
    await choose(page, 'Onset', 'Gradual');
    await measure(page, 'Duration, days', 200);
    await mark(page, 'Unable to bear weight', 'Absent');
  });

  await test.step('and the examination', async () => {
    await goToStep(page, 'Examination');
    await mark(page, 'Limp (antalgic gait)', 'Present');
    await measure(page, 'Hip internal rotation, right, degrees', 10);
  });

  await test.step('Then hip osteoarthritis is first in the live differential', async () => {
    const mostLikely = livePanel(page).getByRole('list', { name: 'Most likely' });
    await expect(mostLikely.getByRole('listitem').first()).toContainText('Hip osteoarthritis');
  });

  await test.step('and the differential gives its reasons and their sources', async () => {
    await goToStep(page, 'Differential');
    const ranking = page.getByRole('region', { name: 'Ranking' });
    const first = ranking.getByRole('listitem').first();
    await expect(first).toContainText('1. Hip osteoarthritis');
    const reason = first.getByRole('row', { name: /Hip internal rotation/ });
    await expect(reason).toContainText('10');
    await reason.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/evidence\/hip-osteoarthritis\/hip-internal-rotation$/);
    const studies = page.getByRole('region', { name: 'Studies', exact: true });
    await expect(studies.getByText('Reference standard').first()).toBeVisible();
    await expect(studies).toContainText('Metcalfe');
    await page.goBack();
  });

  await test.step('and an X-ray is the first test, not an MRI', async () => {
    await goToStep(page, 'Orders');
    const rows = page
      .getByRole('region', { name: 'Tests with their appropriateness' })
      .getByRole('row');
    await expect(rows.nth(1)).toContainText('First line in this scenario');
    await expect(rows.nth(1)).toContainText(/X-ray.*(hip|pelvis)/i);
    await expect(rows.filter({ hasText: /^MRI.*hip/i }).first()).toContainText('Usually not');
  });

  await test.step('When the X-ray is ordered', async () => {
    await page.getByRole('button', { name: /^Order X-ray/ }).click();
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(page.getByRole('region', { name: 'Placed in this encounter' })).toContainText(
      /X-ray/,
    );
  });

  await test.step('and the encounter is signed', async () => {
    await goToStep(page, 'Summary');
    await expect(page.getByLabel('Text of the note')).toHaveValue(/Hip internal rotation/);
    await page
      .getByLabel('One reason for all that were not asked')
      .fill('Not relevant to this visit');
    await page.getByRole('button', { name: 'Write into empty lines' }).click();
    await page.getByLabel(/have reviewed the record/).check();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign the encounter' }).click();
    await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
  });

  await test.step('and application and database are stopped and started again', async () => {
    const before = await recordsOf(application, clinician.clinicId);
    const printed = await printedRecord();
    const { port } = new URL(application.origin);

    await application.stop();
    application = await startApplication(join(directory, 'data'), { port: Number(port) });

    expect(await recordsOf(application, clinician.clinicId)).toBe(before);
    expect(await printedRecord()).toBe(printed);
  });

  await test.step('Then an addendum can be written, and nothing else', async () => {
    await page.reload();
    await expect(page.getByText('Signed. Read only.')).toBeVisible();
    await page
      .getByLabel('Write an addendum')
      .fill('Telephoned: the film shows joint-space narrowing.');
    await page.getByRole('button', { name: 'Add to the record' }).click();
    await expect(page.getByRole('main')).toContainText('the film shows joint-space narrowing');
    await expectAccessible(page);
  });

  async function printedRecord(): Promise<string | null> {
    const print = await context.newPage();
    await print.goto(page.url().replace(/summary.*/, 'print'));
    const text = await print.getByRole('main').textContent();
    await print.close();
    return text;
  }
});

/** Their birthday is today, so the age holds whenever the test runs. */
function birthDateAtAge(years: number): string {
  const today = new Date();
  today.setUTCDate(1);
  const year = today.getUTCFullYear() - years;
  return `${year}-${String(today.getUTCMonth() + 1).padStart(2, '0')}-01`;
}
