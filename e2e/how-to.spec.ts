// How to ask or examine a finding: one text for every version of the knowledge, which a browser keeps.
import { expect, test } from './fixtures';
import { addPatient, startEncounter } from './visit';

const BUDGET_BYTES = 60 * 1024;

test('the explanations are fetched once for the whole visit, small, and kept under their version', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Okafor',
    givenName: 'Ada',
    birthDate: '1962-05-14',
    sex: 'Female',
    recordNumber: 'H-1',
  });
  await startEncounter(page, ['Hip or groin']);
  const answered = page.waitForResponse(/\/how-to\?format=/);

  await page.getByRole('button', { name: 'How to elicit Onset', exact: true }).click();

  const response = await answered;
  expect(await response.headerValue('cache-control')).toBe('private, max-age=31536000, immutable');
  const { responseBodySize } = await response.request().sizes();
  expect(responseBodySize).toBeGreaterThan(1000);
  expect(responseBodySize).toBeLessThan(BUDGET_BYTES);
  const row = page.locator('#finding-onset');
  await expect(row.getByText(/\?$/)).toBeVisible();

  await page.getByRole('button', { name: 'How to elicit Duration', exact: true }).click();
  await expect(page.locator('#finding-duration-days').getByText(/\?$/)).toBeVisible();
  const transferred = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/how-to?format='))
      .map((entry) => entry.toJSON().transferSize),
  );
  expect(transferred).toEqual([expect.any(Number), 0]);
});

test('a page older than the knowledge gets the texts, but they are not kept', async ({
  page,
  clinician,
}) => {
  expect(clinician.role).toBe('clinician');
  const response = await page.request.get('/api/knowledge/kb-000000000000/how-to');

  expect(response.status()).toBe(200);
  expect(response.headers()['cache-control']).toBe('private, no-store');
  expect(await response.json()).toHaveProperty('groin-pain.question');
});
