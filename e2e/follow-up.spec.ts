// What became of the patient: planned, recorded, confirmed, and corrected with the earlier one kept.
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, startEncounter } from './visit';

test('a follow-up falls due, is recorded with the confirmed diagnosis, and is corrected later', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  const today = new Date().toISOString().slice(0, 10);

  await test.step('Given an encounter with a follow-up planned for today', async () => {
    await page.goto('/patients/new');
    await addPatient(page, {
      familyName: 'Orsini',
      givenName: 'Lucia',
      birthDate: '1955-01-17',
      sex: 'Female',
      recordNumber: 'F-1',
    });
    await startEncounter(page, ['Hip or groin']);
    await page.goto(page.url().replace('/history', '/summary'));
    await page.getByRole('link', { name: 'Follow-up and confirmed diagnosis' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Follow-up' })).toBeVisible();
    await page.getByLabel(/day/i).fill(today);
    await page.getByLabel(/checked/i).fill('Film of the hip seen, stick tried');
    await page.getByRole('button', { name: /^Plan/ }).click();
    await expect(page.getByText('Due now')).toBeVisible();
  });

  await test.step('Then it stands in the list of what is due', async () => {
    await page.goto('/?show=follow-up-due');
    await expect(page.getByRole('link', { name: 'Follow-up due 1' })).toBeVisible();
    await page.getByRole('link', { name: /ORSINI, Lucia/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Follow-up' })).toBeVisible();
  });

  await test.step('When the patient comes back', async () => {
    await page
      .getByRole('button', { name: /^Record/ })
      .first()
      .click();
    const form = page.getByRole('form', { name: 'Record the follow-up' });
    await form
      .getByRole('group', { name: /^Worst pain/ })
      .getByLabel('3', { exact: true })
      .check();
    await form.getByLabel('An activity that matters to the patient').fill('Stairs at home');
    await form
      .getByRole('group', { name: /^How well/ })
      .getByLabel('8', { exact: true })
      .check();
    await form.getByLabel('Much better').check();
    await form.getByLabel('As usual').check();
    await form.getByLabel('A condition of the knowledge base').check();
    await form
      .getByLabel('Condition', { exact: true })
      .selectOption({ label: 'Hip osteoarthritis' });
    await form.getByLabel('How it was established').selectOption('Imaging');
    await form.getByLabel('On which day').fill(today);
    await form.getByRole('button', { name: 'Save the follow-up' }).click();
  });

  await test.step('Then it is done, and the diagnosis says how it is known', async () => {
    const confirmed = page.getByRole('region', { name: 'Confirmed diagnosis' });
    await expect(confirmed).toContainText('Hip osteoarthritis');
    await expect(confirmed).toContainText('Imaging');
    await expect(page.getByRole('region', { name: 'Done and cancelled' })).toContainText(
      'Stairs at home',
    );
  });

  await test.step('When an operation shows something else', async () => {
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Correct the diagnosis' }).click();
    const form = page.getByRole('form', { name: 'Confirmed diagnosis' });
    await form.getByLabel('Another diagnosis, in words').check();
    await form.getByLabel('Diagnosis', { exact: true }).fill('Pigmented villonodular synovitis');
    await form.getByLabel('How it was established').selectOption('Operation');
    await form.getByLabel('On which day').fill(today);
    await form.getByRole('button', { name: 'Save the diagnosis' }).click();
    await expect(form.getByRole('alert').first()).toBeVisible();
    await form.getByLabel(/no longer holds$/).fill('Histology of the synovium');
    await form.getByRole('button', { name: 'Save the diagnosis' }).click();
  });

  await test.step('Then both stand there, and the patient page has the one that holds', async () => {
    const confirmed = page.getByRole('region', { name: 'Confirmed diagnosis' });
    await expect(confirmed).toContainText('Pigmented villonodular synovitis');
    await expect(confirmed).toContainText('Histology of the synovium');
    await expect(confirmed).toContainText('Hip osteoarthritis');
    await page.getByRole('link', { name: 'All encounters of the patient' }).click();
    await expect(page.getByRole('main')).toContainText(
      'Confirmed diagnosis: Pigmented villonodular synovitis',
    );
    await expect(page.getByRole('main')).toContainText('Operation');
    await expectAccessible(page);
  });
});
