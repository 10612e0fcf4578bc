// What is written into a form is kept until it is saved: across pages, reloads and crashes. And what is signed is
// what was on the screen.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addPatient, goToStep, startEncounter } from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Berg',
    givenName: 'Nils',
    birthDate: '1961-05-14',
    sex: 'Male',
    recordNumber: 'F-1',
  });
  await startEncounter(page, ['Hip or groin']);
});

test('the complaint being written survives another page and a reload', async ({ page }) => {
  const words = page.getByLabel("In the patient's words");
  await test.step('Given the patient is being quoted', async () => {
    await page.getByRole('button', { name: 'Change', exact: true }).first().click();
    await words.fill('It catches when I get out of the car');
    await expect(page.getByText('1 form not saved yet, kept on this device')).toBeVisible();
  });
  await test.step('When the clinician looks at the examination and comes back', async () => {
    await goToStep(page, 'Examination');
    await goToStep(page, 'History');
    await expect(words).toHaveValue('It catches when I get out of the car');
  });
  await test.step('and the page is loaded afresh', async () => {
    await page.reload();
    await expect(words).toHaveValue('It catches when I get out of the car');
    await expect(page.getByText('This is what you wrote before.')).toBeVisible();
  });
  await test.step('Then Ctrl S saves it, and nothing is kept of it any more', async () => {
    await words.focus();
    await page.keyboard.press('ControlOrMeta+s');
    await expect(words).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('It catches when I get out of the car');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await expect(page.getByText('All changes saved')).toBeVisible();
    await expect(words).toHaveCount(0);
  });
});

test('function and size being filled in come back after a reload', async ({ page }) => {
  await page.getByRole('button', { name: /^Record function/ }).click();
  await page.getByLabel('Activity 1', { exact: true }).fill('Getting into the tractor');
  await expect(page.getByText('1 form not saved yet, kept on this device')).toBeVisible();

  await page.reload();

  await expect(page.getByLabel('Activity 1', { exact: true })).toHaveValue(
    'Getting into the tractor',
  );
});

test('a working diagnosis that was chosen is still chosen after a detour', async ({ page }) => {
  await goToStep(page, 'Differential');
  await page.getByLabel('Working diagnosis').selectOption({ label: 'Hip osteoarthritis' });

  await goToStep(page, 'Orders');
  await goToStep(page, 'Differential');

  await expect(page.getByLabel('Working diagnosis')).toHaveValue('hip-osteoarthritis');
});

test('the note follows the record until somebody writes, and is not signed over', async ({
  page,
}) => {
  const note = page.getByLabel('Text of the note');
  await goToStep(page, 'Summary');
  await test.step('When a finding is recorded from the palette, the note on screen says so', async () => {
    await record(page, 'groin pain right positive');
    await expect(note).toHaveValue(/Groin pain/);
  });
  await test.step('When the clinician is writing, a later finding does not touch the text', async () => {
    await note.fill('Seen with his daughter.');
    await record(page, 'cigarettes positive');
    await expect(page.getByText('The record changed since you began to write')).toBeVisible();
    await expect(note).toHaveValue('Seen with his daughter.');
  });
  await test.step('and the record cannot be signed over the text', async () => {
    await page.getByLabel('One reason for all that were not asked').fill('A short visit');
    await page.getByRole('button', { name: 'Write into empty lines' }).click();
    await page.getByLabel('I have reviewed the record and the note').check();
    await page.getByLabel('Your password').fill('wrong on purpose');
    await page.getByRole('button', { name: 'Sign the encounter' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'not saved' })).toBeVisible();
  });
  await test.step('Then the text can be given up for the new one', async () => {
    await page.getByRole('button', { name: /^Give up my text/ }).click();
    await expect(note).toHaveValue(/smoker/);
  });
});

test('a reason stays with its red flag when another flag is answered meanwhile', async ({
  page,
}) => {
  await goToStep(page, 'Summary');
  await page.getByText(/^Each that was not asked/).click();
  const fever = page.getByLabel('Fever or rigors: not asked. Why not?');
  await fever.fill('Temperature taken by the nurse');

  await record(page, 'unexplained weight loss negative');

  await expect(page.getByLabel('Unexplained weight loss: not asked. Why not?')).toHaveCount(0);
  await expect(fever).toHaveValue('Temperature taken by the nurse');
  const filled = await page
    .getByLabel(/not asked\. Why not\?$/)
    .evaluateAll((lines) => lines.filter((line) => (line as HTMLInputElement).value !== '').length);
  expect(filled).toBe(1);
});

async function record(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: /^A page/ }).fill(words);
  await expect(page.getByRole('option').first()).toHaveText(/Record$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Recorded/);
  await page.keyboard.press('Escape');
}
