import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, goToStep, mark, startEncounter } from './visit';

/** 18 point in CSS pixels. */
const LARGE_PRINT_PIXELS = 24;

test('a clinician prepares the sheet that the patient takes home', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  const sheet = page.getByRole('article');

  await test.step('Given a patient with a hip replacement and buttock pain, without a diagnosis', async () => {
    await page.goto('/patients/new');
    await addPatient(page, {
      familyName: 'Okonkwo',
      givenName: 'Ada',
      birthDate: '1961-05-20',
      sex: 'Female',
      recordNumber: 'H-7',
    });
    await startEncounter(page, ['Buttock or leg']);
    await mark(page, 'Hip replacement, right', 'Present');
  });

  await test.step('When the handout is opened from the summary', async () => {
    await goToStep(page, 'Summary');
    const required = page.getByRole('region', { name: 'Before you sign' });
    await expect(required).toContainText(/\d+ red flags were not asked: ask now or say why not/);
    await expect(required).toContainText('No working diagnosis is stated');
    await page.getByRole('link', { name: 'Patient handout' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your pain and what to do');
  });

  await test.step('Then it says that the cause is not known, and when to get help, most urgent first', async () => {
    await expect(sheet).toContainText('We do not yet know for certain');
    const levels = sheet.getByRole('heading', { level: 3 });
    await expect(levels).toHaveText([/^.?Now: get help/, /^.?Today:/, /^.?Soon:/]);
    await expect(sheet).not.toContainText(/\d ?%|in 100/);
  });

  await test.step('When a working diagnosis is stated', async () => {
    await page.getByRole('link', { name: 'Back to the summary' }).click();
    await goToStep(page, 'Differential');
    await page.getByLabel('Working diagnosis').selectOption('Deep gluteal syndrome');
    await page.getByLabel('How sure').selectOption('Probable');
    await page.getByRole('button', { name: 'Save your view' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    await goToStep(page, 'Summary');
    await expect(page.getByText('No working diagnosis is stated')).toHaveCount(0);
    await page.getByRole('link', { name: 'Patient handout' }).click();
  });

  await test.step('Then the stretches that a hip replacement forbids are left out, with the reason', async () => {
    await expect(sheet).toContainText('Deep gluteal syndrome');
    const choices = page.locator('form').filter({ hasText: 'Choose what goes on the sheet' });
    await expect(choices).toContainText(/Buttock stretch: Not after a hip replacement/);
    await expect(choices.getByRole('checkbox', { name: 'Buttock stretch' })).toHaveCount(0);
    await expect(sheet).not.toContainText('Buttock stretch');
  });

  await test.step('When another exercise and large print are chosen', async () => {
    await page.getByText(/^Other exercises/).click();
    await page.getByRole('checkbox', { name: 'Walking' }).check();
    await page.getByRole('checkbox', { name: /^Large print/ }).check();
    await page.getByRole('button', { name: 'Update the sheet' }).click();
  });

  await test.step('Then it is drawn with its steps, and nothing is smaller than 18 point', async () => {
    await expect(sheet.getByRole('heading', { name: 'Walking' })).toBeVisible();
    await expect(sheet.getByRole('img')).not.toHaveCount(0);
    await expect(sheet).toContainText('How often:');
    const smallest = await sheet.evaluate((article) =>
      Math.min(
        ...[...article.querySelectorAll('*:not(svg, svg *)')].map((element) =>
          Number.parseFloat(getComputedStyle(element).fontSize),
        ),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(LARGE_PRINT_PIXELS);
  });

  await test.step('And no page of it breaks a rule of accessibility or scrolls sideways on a phone', async () => {
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  await test.step('And on paper the choices are gone while the patient is named', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Update the sheet' })).toBeHidden();
    await expect(page.getByText('OKONKWO, Ada')).toBeVisible();
    await expect(page.getByText('H-7', { exact: true })).toBeVisible();
  });
});
