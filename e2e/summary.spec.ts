import { expect, test } from './fixtures';
import { PASSWORD } from './people';
import { addPatient, goToStep, mark, startEncounter } from './visit';

test('a clinician checks the record, changes an answer, edits the note, signs and adds to it', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  const check = page.getByRole('region', { name: 'Check the record' });

  await test.step('Given a man with back and leg pain, and little recorded', async () => {
    await page.goto('/patients/new');
    await addPatient(page, {
      familyName: 'Haddad',
      givenName: 'Karim',
      birthDate: '1984-02-11',
      sex: 'Male',
      recordNumber: 'S-1',
    });
    await startEncounter(page, ['Low back']);
    await mark(page, 'Worse on walking', 'Absent');
    await goToStep(page, 'Summary');
  });

  await test.step('Then what is missing for the patient is pointed out', async () => {
    const before = page.getByRole('region', { name: 'Before you sign' });
    await expect(before).toContainText('No working diagnosis is stated');
    await expect(before).toContainText('No follow-up is planned: plan one');
    await expect(before.getByRole('link', { name: 'plan one' })).toHaveAttribute(
      'href',
      /\/follow-up$/,
    );
    await expect(page.getByLabel('Text of the note')).toHaveValue(
      /No working diagnosis is stated\.\nSafety net:/,
    );
  });

  await test.step('When an answer is changed from the summary', async () => {
    await check.getByRole('link', { name: 'Change Pain behaviour' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await mark(page, 'Worse on walking', 'Present');
  });

  await test.step('Then the way back leads to the part that was left, with the new answer', async () => {
    await page.getByRole('link', { name: 'Back to summary' }).click();
    await expect(page).toHaveURL(/\/summary#check-pain-behaviour$/);
    await expect(page.getByRole('heading', { level: 3, name: 'Pain behaviour' })).toBeInViewport();
    await expect(page.getByLabel('Text of the note')).toHaveValue(
      /Aggravating and relieving\. Present: Worse on walking\./,
    );
  });

  await test.step('And a step that was opened by itself shows no way back', async () => {
    await goToStep(page, 'Examination');
    await expect(page.getByRole('link', { name: 'Back to summary' })).toHaveCount(0);
    await goToStep(page, 'Summary');
  });

  await test.step('When the note is edited and the encounter signed', async () => {
    const note = page.getByLabel('Text of the note');
    await note.fill(`${await note.inputValue()}\nWalks with a stick.`);
    const region = page.locator('section[aria-labelledby="note"]');
    await region.getByRole('button', { name: /^Save/ }).click();
    await expect(region).toContainText('Edited by a clinician');
    await page.getByLabel('One reason for all that were not asked').fill('Not at this visit');
    await page.getByRole('button', { name: 'Write into empty lines' }).click();
    await page.getByLabel(/have reviewed the record/).check();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign the encounter' }).click();
    await expect(page.getByText('Signed. Read only.')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Walks with a stick.');
  });

  await test.step('Then nothing can be changed, and an addendum can be added', async () => {
    await expect(check.getByRole('link', { name: /^Change/ })).toHaveCount(0);
    await page.getByLabel('Write an addendum').fill('Telephoned: better.');
    await page.getByRole('button', { name: 'Add to the record' }).click();
    await expect(page.getByRole('main')).toContainText('Telephoned: better.');
  });
});
