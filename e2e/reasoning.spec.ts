import { expect, test } from './fixtures';
import { addPatient, goToStep, mark, measure, startEncounter } from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Marchetti',
    givenName: 'Ada',
    birthDate: '1957-03-02',
    sex: 'Female',
    recordNumber: 'R-1',
  });
});

test('hip and spine together: both are named, and what separates them from the others', async ({
  page,
}) => {
  await startEncounter(page, ['Hip or groin', 'Buttock or leg']);

  await test.step('Given a stiff painful hip, and legs that ache on walking and ease on sitting', async () => {
    await mark(page, 'Groin pain, right', 'Present');
    await mark(page, 'Leg symptoms on walking that ease on sitting or bending', 'Present');
    await goToStep(page, 'Examination');
    await measure(page, 'Hip internal rotation, right, degrees', 8);
  });

  await test.step('Then the differential weighs the two at once', async () => {
    await goToStep(page, 'Differential');
    const pairs = page.getByRole('region', { name: 'Two at once' });
    await expect(pairs).toContainText('Hip osteoarthritis and Lumbar spinal stenosis');
  });

  await test.step('and draws each reason as a step from where the condition started to where it is', async () => {
    const steps = page.getByRole('img', { name: /^Hip osteoarthritis: from .+ before any answer/ });
    await expect(steps).toContainText(/Groin pain, right: present; for, odds x\d/);
    await expect(steps).toContainText(/Now: \d+ in 100/);
  });

  await test.step('and says why the one and not the other, answer by answer', async () => {
    await page
      .getByRole('link', { name: /^Compare/ })
      .first()
      .click();
    await page.getByLabel('Why', { exact: true }).selectOption({ label: 'Hip osteoarthritis' });
    await page.getByLabel('and not').selectOption({ label: 'Lumbar spinal stenosis' });
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/first=hip-osteoarthritis&second=lumbar-spinal-stenosis/);
    const contrast = page.getByRole('region', { name: 'What separates them' });
    await expect(contrast.getByRole('row', { name: /Hip internal rotation/ })).toContainText(
      /for hip osteoarthritis/,
    );
    await expect(contrast.getByRole('row', { name: /Leg symptoms on walking/ })).toContainText(
      /for lumbar spinal stenosis/,
    );
  });

  await test.step('and how to rule it out: what is open, as curves and in whole people', async () => {
    await page.getByRole('link', { name: 'How to rule hip osteoarthritis in or out' }).click();
    await page.getByLabel('Question').selectOption({ label: 'Rule out' });
    await page.getByLabel('By', { exact: true }).selectOption({ label: 'At the bedside' });
    await page.getByRole('button', { name: 'Show' }).click();
    const ruleOut = page.getByRole('region', { name: 'Rule out: Hip osteoarthritis' }).first();
    await expect(ruleOut.getByRole('row').nth(2)).toBeVisible();
    const second = ruleOut.getByRole('row').nth(2);
    await second.getByRole('link', { name: /^Draw/ }).click();
    await expect(second).toContainText('Drawn below');
    const curves = page.getByRole('img', { name: /^Hip osteoarthritis, \d+ in 100 now:/ });
    await expect(curves).toContainText(/for: \d+ in 100/);
    await expect(
      page.getByRole('img', { name: /^Of \d+ with the answer .+ have hip osteoarthritis/ }),
    ).toBeVisible();
  });

  await test.step('and by imaging, each result under the test that gives it', async () => {
    await page.getByLabel('By', { exact: true }).selectOption({ label: 'Imaging' });
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(
      page.getByRole('region', { name: 'Rule out: Hip osteoarthritis' }).first(),
    ).toContainText(/radiograph|MRI|X-ray/i);
  });
});

test('who cannot bear weight is not asked to hop or to have the hip turned', async ({ page }) => {
  await startEncounter(page, ['Hip or groin']);

  await mark(page, 'Groin pain, right', 'Present');
  await mark(page, 'Unable to bear weight', 'Present');
  await goToStep(page, 'Differential');

  const next = page.getByRole('region', { name: 'Ask, examine or order next' });
  await next.getByText(/^Not to be examined now: \d+$/).click();
  await expect(next.getByRole('listitem').filter({ hasText: /Hop test/ })).toContainText(
    'Recorded: Unable to bear weight: present',
  );
});
