// What becomes of an answer when the way to the server is not smooth: it is kept, said, and saved later.

import { setScene } from './access/attackers';
import { expect, test } from './fixtures';
import { recordsOf, signInAs } from './people';
import { addPatient, answerTo, mark, saved, startEncounter } from './visit';

const BUDGET_BYTES = 120 * 1024;

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Lindqvist',
    givenName: 'Maja',
    birthDate: '1971-03-02',
    sex: 'Female',
    recordNumber: 'K-1',
  });
  await startEncounter(page, ['Hip or groin']);
});

test('an answer given after the session ended is kept, and saved after signing in in another tab', async ({
  page,
  context,
  application,
  clinician,
}) => {
  await mark(page, 'Groin pain, right', 'Present');
  const before = await recordsOf(application, clinician.clinicId);

  await context.clearCookies();
  const left = await answerTo(page, 'Groin pain, left');
  await left.getByRole('radio', { name: 'Absent', exact: true }).check();

  await expect(page.getByText('Not saved: signed out.')).toBeVisible();
  expect(await recordsOf(application, clinician.clinicId)).toBe(before);

  await signInAs(context, application, clinician);
  const other = await context.newPage();
  await other.goto('/');
  await saved(page);
  expect(await recordsOf(application, clinician.clinicId)).not.toBe(before);
});

test('an answer given without a connection, or to a broken server, is sent again', async ({
  page,
}) => {
  const attempts: unknown[] = [];
  await page.route('**/observations', async (route) => {
    attempts.push(route.request().postDataJSON());
    if (attempts.length === 1) return route.abort();
    if (attempts.length === 2) return route.fulfill({ status: 503, json: { ok: false } });
    return route.continue();
  });

  await mark(page, 'Groin pain, right', 'Present');

  expect(attempts).toHaveLength(3);
  expect(attempts[1]).toEqual(attempts[0]);
  expect(attempts[2]).toEqual(attempts[0]);
});

test('an answer that somebody else gave meanwhile is shown beside mine', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await mark(other, 'Groin pain, right', 'Absent');

  const groin = await answerTo(page, 'Groin pain, right');
  await groin.getByRole('radio', { name: 'Present', exact: true }).check();

  const dialog = page.getByRole('dialog', { name: 'Someone else answered this too' });
  await expect(dialog.getByRole('row', { name: /Groin pain, right/ })).toContainText(
    /Present.*Absent/,
  );
  await dialog.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(groin.getByRole('radio', { name: 'Absent', exact: true })).toBeChecked();
});

test('the pages that are opened most stay light', async ({ application }) => {
  const { target, cookies } = await setScene(application);

  for (const step of ['history', 'exam']) {
    const response = await fetch(`${application.origin}/encounters/${target.encounterId}/${step}`, {
      headers: { cookie: cookies.owner },
    });

    expect((await response.arrayBuffer()).byteLength, step).toBeLessThan(BUDGET_BYTES);
  }
});
