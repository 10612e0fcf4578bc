// Orders that check themselves: what is right first, what speaks against it, what a result would change, and a result
// that somebody has seen.
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';
import { addPatient, choose, goToStep, livePanel, mark, measure, startEncounter } from './visit';

const PATIENT = {
  familyName: 'Nowak',
  givenName: 'Zofia',
  birthDate: '1957-11-02',
  sex: 'Female',
  recordNumber: 'O-1',
} as const;

test('from a request to a result that moves the ranking and is reviewed', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');

  await test.step('Given an older patient with signs of hip osteoarthritis', async () => {
    await page.goto('/patients/new');
    await addPatient(page, PATIENT);
    await startEncounter(page, ['Hip or groin']);
    await mark(page, 'Groin pain, right', 'Present');
    await choose(page, 'Onset', 'Gradual');
    await goToStep(page, 'Examination');
    await measure(page, 'Hip internal rotation, right, degrees', 10);
  });

  await test.step('Then nothing is chosen beforehand, and each test says what its result would do', async () => {
    await goToStep(page, 'Orders');
    await expect(page.getByRole('main')).toContainText('No imaging is a valid choice');
    await expect(testRow(page, /^X-ray of hip/)).toContainText('in 100');
    await expect(testRow(page, /^X-ray of hip/)).toContainText('mSv');
  });

  await test.step('When the film is ordered, its request is written', async () => {
    await page.getByRole('button', { name: 'Order X-ray of hip and pelvis' }).click();
    const request = page.getByLabel('Request, as it is sent').first();
    await expect(request).toHaveValue(/NOWAK|Nowak/);
    await expect(request).toHaveValue(/Hip internal rotation/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(placed(page)).toContainText('Awaiting result');
  });

  await test.step('Then it is printed with who, what and why', async () => {
    await placed(page).getByText('Request', { exact: true }).click();
    await placed(page).getByRole('link', { name: 'Print the request' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Request: X-ray of hip and pelvis',
    );
    await expect(page.getByRole('main')).toContainText('Groin pain');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back to the orders' }).click();
  });

  await test.step('When the result comes in with what it shows', async () => {
    await placed(page)
      .getByRole('button', { name: /^Enter result/ })
      .click();
    await placed(page)
      .getByLabel('Result of X-ray of hip and pelvis')
      .fill('Joint space 1 mm on the right.');
    await placed(page).getByLabel('Hip X-ray: osteoarthritis, right').selectOption('Present');
    await expectAccessible(page);
    await placed(page).getByRole('button', { name: 'Save result' }).click();
    await expect(placed(page)).toContainText('Result to review');
  });

  await test.step('Then it stands in the record and in the list of what is open', async () => {
    await expect(
      livePanel(page).getByRole('list', { name: 'Most likely' }).getByRole('listitem').first(),
    ).toContainText('Hip osteoarthritis');
    await page.goto('/?show=awaiting-results');
    await expect(page.getByRole('row', { name: /NOWAK/ })).toContainText('1 awaited or to review');
    await page.getByRole('link', { name: /NOWAK/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  });

  await test.step('When it is reviewed', async () => {
    await placed(page)
      .getByRole('button', { name: /^Review/ })
      .click();
    await placed(page).getByRole('button', { name: 'Mark as reviewed' }).click();
    await expect(placed(page)).toContainText('Say what follows from it');
    await expectAccessible(page);
    await placed(page)
      .getByLabel(/^What follows from the result/)
      .fill('Exercise and weight; no operation now.');
    await placed(page).getByRole('button', { name: 'Mark as reviewed' }).click();
  });

  await test.step('Then it is closed, with what follows and by whom', async () => {
    await expect(placed(page)).toContainText('Reviewed');
    await expect(placed(page)).toContainText('Exercise and weight; no operation now.');
    await page.goto('/?show=awaiting-results');
    await expect(page.getByText('No results are awaited.')).toBeVisible();
  });

  await test.step('and the same test in a later encounter is pointed out', async () => {
    await page.goto('/patients');
    await page.getByRole('link', { name: /NOWAK/ }).click();
    await startEncounter(page, ['Hip or groin']);
    await goToStep(page, 'Orders');
    await expect(testRow(page, /^X-ray of hip/)).toContainText(
      /Ask: already ordered on .* Joint space 1 mm/,
    );
  });
});

test('a test that is usually not appropriate wants one line of reason, and an early back pain no film', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, { ...PATIENT, birthDate: '1991-06-12', recordNumber: 'O-2' });
  await startEncounter(page, ['Low back']);
  await measure(page, 'Duration, days', 5);
  await goToStep(page, 'Orders');

  await test.step('No imaging now stands first, with its reason', async () => {
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('No imaging now');
  });
  await test.step('An MRI can be ordered, but not without a word', async () => {
    await page.getByRole('button', { name: 'Order MRI of the lumbar spine', exact: true }).click();
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(page.getByText('Say in one line why')).toBeVisible();
    await page
      .getByLabel('Why, against the advice')
      .fill('Asked for by the surgeon before an operation.');
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(placed(page)).toContainText('Usually not appropriate when ordered');
  });
  await test.step('What nobody asked is to be asked, never passed', async () => {
    await expect(testRow(page, /^MRI of the lumbar spine/)).toContainText(/Ask: \d+ check/);
  });
});

function placed(page: Page) {
  return page.getByRole('region', { name: 'Placed in this encounter' });
}

function testRow(page: Page, name: RegExp) {
  return page
    .getByRole('region', { name: 'Tests with their appropriateness' })
    .getByRole('row', { name })
    .first();
}
