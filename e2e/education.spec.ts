import { expect, test } from './fixtures';

test('a clinician shows a patient what is meant: an exercise, a structure, and what belongs to it', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await test.step('Given the education pages', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Education' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Education' })).toBeVisible();
  });

  await test.step('When an exercise is opened', async () => {
    await page.getByRole('link', { name: 'Piriformis stretch' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Piriformis stretch' })).toBeVisible();
  });

  await test.step('Then it is drawn, counted, and says when to stop and for whom it is not', async () => {
    await expect(page.getByRole('img')).not.toHaveCount(0);
    await expect(page.getByText(/^Hold \d+ seconds/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Stop if' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/hip replacement/i);
  });

  await test.step('When the anatomy is opened', async () => {
    await page.goBack();
    await page.getByRole('link', { name: 'Anatomy of the region' }).click();
  });

  await test.step('Then every structure is drawn and named, and leads to its conditions', async () => {
    await expect(page.getByRole('img', { name: /^From behind: .*Sciatic nerve/ })).toBeVisible();
    const piriformis = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'Piriformis and deep rotators' }),
    });
    await expect(piriformis).toContainText('Pain is felt');
    await piriformis.getByRole('link', { name: 'Deep gluteal syndrome' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /deep gluteal/i })).toBeVisible();
  });
});
