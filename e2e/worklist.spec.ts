// From the list of open work to the right record, by hand and by keys, and a name that was misheard.
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, mark, startEncounter } from './visit';

const PEOPLE = [
  ['Lindqvist', 'Per', '1959-02-11', 'W-1'],
  ['Núñez', 'Inés', '1988-10-03', 'W-2'],
  ['Abara', 'Chidi', '1971-05-30', 'W-3'],
] as const;

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  for (const [familyName, givenName, birthDate, recordNumber] of PEOPLE) {
    await page.goto('/patients/new');
    await addPatient(page, { familyName, givenName, birthDate, recordNumber, sex: 'Female' });
  }
});

test('the lists say how many they hold, are sorted on the server, and are walked by keys', async ({
  page,
}) => {
  await test.step('Given two open encounters, one with a red flag', async () => {
    await open(page, 'Lindqvist');
    await startEncounter(page, ['Low back']);
    await mark(page, 'Numbness in the saddle', 'Present');
    await open(page, 'Abara');
    await startEncounter(page, ['Hip or groin']);
  });

  await test.step('Then each list says how many it holds', async () => {
    await page.goto('/');
    await expectAccessible(page);
    const lists = page.getByRole('navigation', { name: 'Lists' });
    for (const name of ['My open 2', 'Red flags open 1', 'Follow-up due 0', 'Team 2']) {
      await expect(lists.getByRole('link', { name, exact: true })).toBeVisible();
    }
  });

  await test.step('When sorted by patient, and once more', async () => {
    await page.getByRole('columnheader', { name: 'Patient' }).getByRole('link').click();
    await expect(page.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(page.getByRole('row').nth(1)).toContainText('ABARA');
    await page.getByRole('columnheader', { name: 'Patient' }).getByRole('link').click();
    await expect(page.getByRole('row').nth(1)).toContainText('LINDQVIST');
    await expect(page.getByRole('row').nth(1)).toContainText('Step 1 of 4');
    await expect(page.getByRole('row').nth(1)).toContainText('red flag');
  });

  await test.step('Then J, K and Enter lead to the record', async () => {
    await page.getByRole('region', { name: 'Encounters' }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText(
      'LINDQVIST, Per',
    );
  });
});

test('a patient is found without accents, with a slip, by birth date and by number', async ({
  page,
}) => {
  await page.goto('/patients');
  const cases = [
    ['nunez', '1 found', 'NÚÑEZ, Inés'],
    ['linqdvist', 'No match for "linqdvist". 1 written much like it', 'LINDQVIST, Per'],
    ['lindqist', 'No match for "lindqist". 1 written much like it', 'LINDQVIST, Per'],
    ['abbara', 'No match for "abbara". 1 written much like it', 'ABARA, Chidi'],
    ['3.10.1988', '1 found', 'NÚÑEZ, Inés'],
    ['1971-05-30', '1 found', 'ABARA, Chidi'],
    ['w-1', '1 found', 'LINDQVIST, Per'],
  ] as const;
  for (const [typed, said, who] of cases) {
    await test.step(typed, async () => {
      await search(page, typed);
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: who })).toBeVisible();
    });
  }
  await search(page, 'lind');
  await expect(page.locator('mark')).toHaveText('LIND');
  await search(page, 'Zzyzx');
  await expect(
    page.getByText('No match for "Zzyzx". Check the spelling, or add the patient.'),
  ).toBeVisible();
  await expectAccessible(page);
});

test('before a search stand the patients seen last', async ({ page }) => {
  await open(page, 'Abara');
  await startEncounter(page, ['Hip or groin']);

  await page.goto('/patients');

  await expect(page.getByRole('region', { name: 'Your last patients' }).first()).toContainText(
    'ABARA',
  );
});

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel('Name, date of birth or record number').fill(text);
  await page.getByRole('button', { name: 'Search' }).click();
}

async function open(page: Page, familyName: string): Promise<void> {
  await page.goto('/patients');
  await search(page, familyName);
  await page.getByRole('link', { name: new RegExp(familyName, 'i') }).click();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
}
