// What a clinician does on screen, by role and label only.
import { expect, type Locator, type Page } from '@playwright/test';

export type NewPatient = {
  readonly familyName: string;
  readonly givenName: string;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  readonly sex: 'Female' | 'Male';
  readonly recordNumber: string;
};

/** On the page of a new patient. */
export async function addPatient(page: Page, patient: NewPatient): Promise<void> {
  const [year, month, day] = patient.birthDate.split('-');
  await page.getByLabel('Family name').fill(patient.familyName);
  await page.getByLabel('Given name').fill(patient.givenName);
  await page.getByLabel('Day').fill(day ?? '');
  await page.getByLabel('Month').fill(month ?? '');
  await page.getByLabel('Year').fill(year ?? '');
  await page.getByLabel('Record number').fill(patient.recordNumber);
  await page.getByLabel(patient.sex, { exact: true }).check();
  await page.getByLabel('Confirmed none').check();
  await page.getByRole('button', { name: 'Add patient' }).click();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
}

/** From the patient's page; ends on the history step. */
export async function startEncounter(page: Page, complaints: readonly string[]): Promise<void> {
  for (const complaint of complaints) await page.getByLabel(complaint).check();
  await page.getByRole('button', { name: 'Start encounter' }).click();
  await expect(page).toHaveURL(/\/encounters\/[0-9a-f-]{36}\/history$/);
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
}

/** The answer to a finding, whose fold is opened if it is closed. */
export async function answerTo(page: Page, finding: string): Promise<Locator> {
  const group = page.getByRole('group', { name: finding, exact: true });
  await opened(page, group);
  return group;
}

/** Most questions are folded away until they are wanted. */
async function opened(page: Page, control: Locator): Promise<void> {
  const folds = page.getByRole('main').locator('details:not([open]) > summary');
  await expect(async () => {
    if (await control.isVisible()) return;
    for (const fold of await folds.all()) await fold.click({ timeout: 500 });
    await expect(control).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Marks a three-state finding and waits until it is in the record. */
export async function mark(
  page: Page,
  finding: string,
  state: 'Present' | 'Absent',
): Promise<void> {
  const group = await answerTo(page, finding);
  await group.getByRole('radio', { name: state, exact: true }).check();
  await saved(page);
}

export async function choose(page: Page, finding: string, option: string): Promise<void> {
  const group = await answerTo(page, finding);
  await group.getByRole('radio', { name: option, exact: true }).check();
  await saved(page);
}

export async function measure(page: Page, label: string, value: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name: label, exact: true });
  await opened(page, field);
  await field.fill(String(value));
  await field.blur();
  await saved(page);
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
}

export async function goToStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
  await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible();
}

/** The live differential: a column on a wide screen. */
export function livePanel(page: Page): Locator {
  return page.getByRole('complementary');
}
