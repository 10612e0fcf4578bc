// A whole visit, from sign-in to a signed record, by somebody who cannot or does not want to use a pointer.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { makeClinic, makePerson, PASSWORD } from './people';
import { saved } from './visit';

test('a visit from sign-in to signature without a pointer', async ({ page, application }) => {
  const clinician = await makePerson(application, 'clinician', await makeClinic(application));

  await test.step('Given a clinician who signs in', async () => {
    await page.goto('/');
    await type(page, page.getByLabel('Email address'), clinician.email);
    await type(page, page.getByLabel('Password', { exact: true }), PASSWORD);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Worklist')).toBeVisible();
  });

  await test.step('and a new patient', async () => {
    // Short cuts are heard once the page has started.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('/');
    await expect(heading(page, 'Patients')).toBeVisible();
    await press(page, page.getByRole('link', { name: 'New patient' }), 'Enter');
    await type(page, page.getByLabel('Family name'), 'Vargas');
    await type(page, page.getByLabel('Given name'), 'Elena');
    await type(page, page.getByLabel('Day'), '4');
    await type(page, page.getByLabel('Month'), '9');
    await type(page, page.getByLabel('Year'), '1957');
    await pick(page, page.getByRole('group', { name: 'Sex' }), 'Female');
    await type(page, page.getByLabel('Record number'), 'KV-1');
    await pick(page, page.getByRole('group', { name: 'Allergies' }), 'Confirmed none');
    await press(page, page.getByRole('button', { name: 'Add patient' }), 'Enter');
    await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  });

  await test.step('When the encounter is started', async () => {
    await press(page, page.getByLabel('Hip or groin'), 'Space');
    await press(page, page.getByRole('button', { name: 'Start encounter' }), 'Enter');
    await expect(heading(page, 'History')).toBeVisible();
  });

  await test.step('and answers are given with letters', async () => {
    await press(page, fold(page, 'Places of the body map').first(), 'Enter');
    await press(page, answer(page, 'Groin pain, right'), 'p');
    await expect(state(page, 'Groin pain, right', 'Present')).toBeChecked();
    await press(page, fold(page, 'Answer one by one'), 'Enter');
    await press(page, answer(page, 'Unable to bear weight'), 'n');
    await expect(state(page, 'Unable to bear weight', 'Absent')).toBeChecked();
    await saved(page);
    await step(page, '2', 'Examination');
    await type(
      page,
      page.getByRole('spinbutton', { name: 'Hip internal rotation, right, degrees' }),
      '10',
    );
    await page.keyboard.press('Tab');
    await saved(page);
  });

  await test.step('and the first candidate is taken as the working diagnosis', async () => {
    await step(page, '3', 'Differential');
    await press(page, page.getByRole('button', { name: /^Set as mine/ }).first(), 'Enter');
    await press(page, page.getByRole('button', { name: 'Save your view' }), 'Enter');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('When an X-ray is ordered', async () => {
    await step(page, '4', 'Orders');
    await press(page, page.getByRole('button', { name: /^Order X-ray/ }).first(), 'Enter');
    await press(page, page.getByRole('button', { name: 'Place order' }), 'Enter');
    await expect(page.getByRole('region', { name: 'Placed in this encounter' })).toContainText(
      /X-ray/,
    );
  });

  await test.step('and the record is signed', async () => {
    await step(page, '5', 'Summary');
    await type(page, page.getByLabel('One reason for all that were not asked'), 'Not relevant');
    await press(page, page.getByRole('button', { name: 'Write into empty lines' }), 'Enter');
    await press(page, page.getByLabel(/have reviewed the record/), 'Space');
    await type(page, page.getByLabel('Your password'), PASSWORD);
    await press(page, page.getByRole('button', { name: 'Sign the encounter' }), 'Enter');
    await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
  });
});

async function step(page: Page, figure: string, title: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(figure);
  await expect(heading(page, title)).toBeFocused();
}

async function press(page: Page, target: Locator, key: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** A group of radios is one stop of Tab; arrows move within it. */
async function pick(page: Page, group: Locator, name: string): Promise<void> {
  const radios = group.getByRole('radio');
  const given = group.locator(':checked');
  const isAnswered = (await given.count()) > 0;
  await tabTo(page, isAnswered ? given : radios.first());
  if (!isAnswered) await page.keyboard.press('Space');
  const wanted = group.getByRole('radio', { name, exact: true });
  for (let moved = 0; moved < (await radios.count()); moved += 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Goes on with Tab until it is reached, as a person without a pointer would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 400; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name });
}

function fold(page: Page, title: string): Locator {
  return page.locator('summary').filter({ hasText: title });
}

function answer(page: Page, finding: string): Locator {
  return state(page, finding, 'Not tested');
}

function state(page: Page, finding: string, name: string): Locator {
  return page
    .getByRole('group', { name: finding, exact: true })
    .getByRole('radio', { name, exact: true });
}
