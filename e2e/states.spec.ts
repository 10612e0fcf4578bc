// What a page says when there is nothing yet, when it is not there yet, and when there is no connection.
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, answerTo, mark, saved, startEncounter } from './visit';

const PATIENT = {
  familyName: 'Ito',
  givenName: 'Ren',
  birthDate: '1984-03-21',
  sex: 'Male',
  recordNumber: 'S-1',
} as const;

test('what is empty says so in words', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await test.step('Differential, from age, sex, setting and region only', async () => {
    await page.goto('/patients/new');
    await addPatient(page, PATIENT);
    await startEncounter(page, ['Low back']);
    await expect(page.getByRole('complementary')).toContainText(
      'From age, sex, setting and region only',
    );
  });
  await test.step('Summary says that nothing was recorded and what blocks signing', async () => {
    await page.goto(page.url().replace('/history', '/summary'));
    await expect(page.getByLabel('Text of the note')).toHaveValue(/not tested|not asked/i);
  });
  await test.step('Evidence without a match', async () => {
    await page.goto('/evidence?q=zzzzzz');
    await expect(page.getByRole('main')).toContainText(/No match|nothing/i);
  });
});

test('a page that takes its time says so, and the open one stays', async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, PATIENT);
  await startEncounter(page, ['Hip or groin']);
  let letThrough = (): void => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/exam\?_rsc/, async (route) => {
    await held;
    await route.continue();
  });

  await page.getByRole('link', { name: /^Examination/ }).click();

  await expect(page.getByText('Loading', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  letThrough();
  await expect(page.getByRole('heading', { level: 1, name: 'Examination' })).toBeFocused();
  await expect(page.getByText('Loading', { exact: true })).toBeHidden();
});

test('without a connection the open page goes on, and no other takes its place', async ({
  page,
  context,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, PATIENT);
  await startEncounter(page, ['Hip or groin']);
  const notice = page.getByRole('alert').filter({ hasText: 'No connection' });
  const groin = await answerTo(page, 'Groin pain, right');

  await test.step('When the connection is cut and another page is asked for', async () => {
    await context.setOffline(true);
    await page.getByRole('link', { name: /^Examination/ }).click();
  });
  await test.step('Then this page stays, says why, and takes answers', async () => {
    await expect(notice).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await expectAccessible(page);
    await groin.getByRole('radio', { name: 'Present', exact: true }).check();
    await expect(groin.getByRole('radio', { name: 'Present', exact: true })).toBeChecked();
  });
  await test.step('and keys lead nowhere either', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('2');
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  });
  await test.step('When it is back, the answer is saved and pages open again', async () => {
    await context.setOffline(false);
    await expect(notice).toBeHidden();
    await saved(page);
    await page.getByRole('link', { name: /^Examination/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Examination' })).toBeVisible();
    await page.getByRole('link', { name: /^History/ }).click();
    await answerTo(page, 'Groin pain, right');
    await expect(groin.getByRole('radio', { name: 'Present', exact: true })).toBeChecked();
    await mark(page, 'Groin pain, left', 'Absent');
  });
});
