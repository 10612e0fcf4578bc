// Hands that never leave the keyboard: short cuts of every page, and findings recorded by their names.
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, answerTo, saved, startEncounter } from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Okafor',
    givenName: 'Ada',
    birthDate: '1969-06-30',
    sex: 'Female',
    recordNumber: 'K-1',
  });
  await startEncounter(page, ['Hip or groin']);
});

test('findings are recorded by name, one after another', async ({ page }) => {
  await test.step('Given the palette is open', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette(page)).toBeFocused();
  });

  await test.step('and breaks no rule of accessibility', async () => {
    await expectAccessible(page);
  });

  await test.step('When answers are typed with their findings', async () => {
    await record(page, 'faber groin right positive', 'FABER: groin pain, right: Present');
    await record(page, 'hip internal rotation r 10', 'Hip internal rotation, right: 10 degrees');
    await record(page, 'onset gradual', 'Onset: Gradual');
    await record(page, 'feverr no', 'Fever or rigors: Absent');
  });

  await test.step('Then they are in the record, and the others are still not tested', async () => {
    await page.keyboard.press('Escape');
    await saved(page);
    await page.keyboard.press('g');
    await page.keyboard.press('2');
    await expect(page.getByRole('heading', { level: 1, name: 'Examination' })).toBeVisible();
    await expect(state(page, 'FABER: groin pain, right', 'Present')).toBeChecked();
    await expect(state(page, 'FABER: groin pain, left', 'Not tested')).toBeChecked();
    await expect(
      page.getByRole('spinbutton', { name: 'Hip internal rotation, right, degrees' }),
    ).toHaveValue('10');
  });
});

test('a side or a number is never guessed', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');

  await palette(page).fill('log roll positive');
  await expect(page.getByRole('option', { name: 'Log roll, right: Present Record' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Log roll, left: Present Record' })).toBeVisible();

  await palette(page).fill('hip internal rotation right 900');
  await expect(page.getByRole('option', { name: /^Hip internal rotation Enter/ })).toBeVisible();
});

test('a finding without an answer leads to its row', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await palette(page).fill('faber groin');
  await expect(page.getByRole('option', { name: 'FABER: groin pain Go to' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/exam#finding-faber-groin-pain$/);
  await expect(state(page, 'FABER: groin pain, right', 'Not tested')).toBeFocused();
});

test('a patient is opened by name, without the name in an address', async ({ page }) => {
  await test.step('When a name is typed', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).fill('okafor');
    await page.getByRole('option', { name: 'Find patient: okafor Search' }).click();
  });
  await test.step('Then the patient is offered with birth date and number, and opens', async () => {
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 patient found');
    await page
      .getByRole('option', { name: 'OKAFOR, Ada, born 30-Jun-1969 Open patient K-1' })
      .click();
    await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  });
  await test.step('and a name that nobody has says so', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).fill('zzyzx');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      'No patient matches "zzyzx".',
    );
  });
});

test('the note is copied from any step', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('ControlOrMeta+k');
  await palette(page).fill('copy');
  await expect(page.getByRole('option').first()).toHaveText('Copy the note as plain textCopy');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Copied: the note/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(page.url().replace('/history', '/summary'));
  await expect(page.getByLabel('Text of the note')).toHaveValue(copied);
});

test('g and a figure change the step, and Ctrl Enter goes on to the next', async ({ page }) => {
  for (const [key, heading] of [
    ['5', 'Summary'],
    ['4', 'Orders'],
    ['3', 'Differential'],
    ['1', 'History'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Examination' })).toBeFocused();
});

test('W says what a finding does to the ranking', async ({ page }) => {
  const row = page.locator('#finding-onset');
  await state(page, 'Onset', 'Not asked').focus();

  await page.keyboard.press('w');
  await expect(row).toContainText('Effect on the ranking: none');

  await state(page, 'Onset', 'Gradual').check();
  await saved(page);
  await row.getByRole('link', { name: 'step by step, for each candidate' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Differential' })).toBeVisible();
});

test('with fast entry one letter is one finding, and Ctrl Z takes it back', async ({ page }) => {
  await test.step('Given fast entry is on', async () => {
    await page.getByText('Keyboard', { exact: true }).click();
    await page.getByLabel(/^Fast entry/).check();
  });

  await test.step('When J leads to the first answer and letters follow one another', async () => {
    await page.getByRole('heading', { level: 1, name: 'History' }).focus();
    await page.keyboard.press('j');
    await expect(state(page, 'Onset', 'Not asked')).toBeFocused();
    const sites = await answerTo(page, 'Low back pain, right');
    await sites.getByRole('radio', { name: 'Not tested', exact: true }).focus();
    for (const letter of ['n', 'n', 'n', 'n', 'p', 'n']) await page.keyboard.press(letter);
    await saved(page);
  });

  await test.step("Then each went to the next answer, the patient's right first", async () => {
    await expect(state(page, 'Low back pain, right', 'Absent')).toBeChecked();
    await expect(state(page, 'Low back pain, left', 'Absent')).toBeChecked();
    await expect(state(page, 'Low back pain in the midline', 'Absent')).toBeChecked();
    await expect(
      state(page, 'Pain over the sacrum or posterior superior iliac spine, left', 'Present'),
    ).toBeChecked();
    await expect(state(page, 'Buttock pain, right', 'Absent')).toBeChecked();
    await expect(state(page, 'Buttock pain, left', 'Not tested')).toBeFocused();
  });

  await test.step('When the last is taken back', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await saved(page);
  });

  await test.step('Then it is not tested again, has the focus, and the record agrees', async () => {
    await expect(state(page, 'Buttock pain, right', 'Not tested')).toBeFocused();
    await page.reload();
    await answerTo(page, 'Buttock pain, right');
    await expect(state(page, 'Buttock pain, right', 'Not tested')).toBeChecked();
    await expect(state(page, 'Low back pain in the midline', 'Absent')).toBeChecked();
  });
});

test('letters do nothing while someone types, or once they are switched off', async ({ page }) => {
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel("In the patient's words").pressSequentially('g2 g5 ?');
  await expect(page.getByLabel("In the patient's words")).toHaveValue('g2 g5 ?');
  await expect(page).toHaveURL(/\/history$/);

  await page.getByText('Keyboard', { exact: true }).click();
  await page.getByLabel('Letter keys, here and everywhere').uncheck();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();

  await page.getByLabel('Letter keys, here and everywhere').check();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectAccessible(page);
});

function palette(page: Page) {
  return page.getByRole('combobox', { name: /^A page/ });
}

async function record(page: Page, typed: string, title: string): Promise<void> {
  await palette(page).fill(typed);
  await expect(page.getByRole('option').first()).toHaveText(`${title}Record`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(`Recorded. ${title}`);
}

function state(page: Page, finding: string, name: string) {
  return page
    .getByRole('group', { name: finding, exact: true })
    .getByRole('radio', { name, exact: true });
}
