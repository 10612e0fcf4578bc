import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, goToStep, livePanel, mark, measure, saved, startEncounter } from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Okafor',
    givenName: 'Sam',
    birthDate: '1988-05-14',
    sex: 'Male',
    recordNumber: 'S-1',
  });
});

test('acute back pain without red flags: no imaging now', async ({ page }) => {
  await startEncounter(page, ['Low back']);

  await test.step('When five days of back pain are recorded and the red flags are asked', async () => {
    await mark(page, 'Low back pain, right', 'Present');
    await measure(page, 'Duration, days', 5);
    await mark(page, 'Worse on bending or lifting', 'Present');
    const redFlags = page.getByRole('region', { name: 'Red flags', exact: true });
    await redFlags.getByLabel(/None of the remaining \d+: I asked each of them/).click();
    await expect(page.getByText(/of \d+ asked, 0 present/)).toBeVisible();
    await saved(page);
  });

  await test.step('Then no imaging is the advice, and every scan is usually not appropriate', async () => {
    await goToStep(page, 'Orders');
    await expect(page.getByRole('heading', { name: /no imaging now/i })).toBeVisible();
    const tests = page.getByRole('region', { name: 'Tests with their appropriateness' });
    await expect(tests.getByRole('row', { name: /MRI/ }).first()).toContainText('Usually not');
    await expect(tests.getByText('Usually appropriate', { exact: true })).toHaveCount(0);
  });

  await test.step('and it can be recorded as a decision', async () => {
    await page.getByRole('button', { name: 'Record: no imaging now' }).click();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Placed in this encounter' })).toContainText(
      'No imaging now',
    );
  });
});

test('saddle numbness with retention: emergency MRI before anything else is answered', async ({
  page,
}) => {
  await startEncounter(page, ['Low back']);

  await mark(page, 'Numbness in the saddle', 'Present');
  await mark(page, 'New difficulty passing urine', 'Present');

  const strip = page.getByRole('region', { name: 'Red flags and saving' });
  await expect(strip).toContainText(/Emergency, now: suspect cauda equina syndrome/);
  await expect(livePanel(page)).toContainText('Cauda equina syndrome');
  await expectAccessible(page);
  await strip.getByRole('link', { name: /^Numbness in the saddle/ }).click();
  await expect(page).toHaveURL(/#finding-saddle-numbness$|#finding-saddle/);
  await strip.getByRole('link', { name: /^Not this because/ }).click();
  await expect(page).toHaveURL(/\/summary#sign$/);
  await strip.getByRole('link', { name: /^Act/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  await goToStep(page, 'Orders');
  const rows = page
    .getByRole('region', { name: 'Tests with their appropriateness' })
    .getByRole('row');
  await expect(rows.nth(1)).toContainText(/MRI.*lumbar/i);
  await expect(rows.nth(1)).toContainText('Emergency');
});
