// What becomes of an answer when the way to the server is not smooth: it is kept, said, and saved later.

import { setScene } from './access/attackers';
import { expectAccessible } from './accessible';
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
  const before = await test.step('Given an answer is saved', async () => {
    await mark(page, 'Groin pain, right', 'Present');
    return recordsOf(application, clinician.clinicId);
  });
  await test.step('When the session ends and the next answer is given', async () => {
    await context.clearCookies();
    const left = await answerTo(page, 'Groin pain, left');
    await left.getByRole('radio', { name: 'Absent', exact: true }).check();
  });
  await test.step('Then the page says that it is not saved, and the record is as before', async () => {
    await expect(page.getByText('Not saved: signed out.')).toBeVisible();
    expect(await recordsOf(application, clinician.clinicId)).toBe(before);
  });
  await test.step('When the same clinician signs in in another tab', async () => {
    await signInAs(context, application, clinician);
    const other = await context.newPage();
    await other.goto('/');
  });
  await test.step('Then the answer is in the record', async () => {
    await saved(page);
    expect(await recordsOf(application, clinician.clinicId)).not.toBe(before);
  });
});

test('an answer given without a connection, or to a broken server, is sent again', async ({
  page,
}) => {
  const attempts: unknown[] = [];
  await test.step('Given a connection that fails once, then a server that fails once', async () => {
    await page.route('**/observations', async (route) => {
      attempts.push(route.request().postDataJSON());
      if (attempts.length === 1) return route.abort();
      if (attempts.length === 2) return route.fulfill({ status: 503, json: { ok: false } });
      return route.continue();
    });
  });
  await test.step('When groin pain is recorded', async () => {
    await mark(page, 'Groin pain, right', 'Present');
  });
  await test.step('Then the same answer was sent until it was saved', () => {
    expect(attempts).toHaveLength(3);
    expect(attempts[1]).toEqual(attempts[0]);
    expect(attempts[2]).toEqual(attempts[0]);
  });
});

test('an answer that somebody else gave meanwhile is shown beside mine', async ({
  page,
  context,
}) => {
  await test.step('Given a colleague has recorded that there is no groin pain', async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    await mark(other, 'Groin pain, right', 'Absent');
  });
  const groin = await answerTo(page, 'Groin pain, right');
  await test.step('When groin pain is recorded as present', async () => {
    await groin.getByRole('radio', { name: 'Present', exact: true }).check();
  });
  const dialog = page.getByRole('dialog', { name: 'Someone else answered this too' });
  await test.step('Then both answers are shown', async () => {
    await expect(dialog.getByRole('row', { name: /Groin pain, right/ })).toContainText(
      /Present.*Absent/,
    );
    await expectAccessible(page);
  });
  await test.step('and keeping theirs takes mine back', async () => {
    await dialog.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(groin.getByRole('radio', { name: 'Absent', exact: true })).toBeChecked();
  });
});

test('the pages that are opened most stay light', async ({ application }) => {
  const { target, cookies } = await setScene(application);

  for (const step of ['history', 'exam']) {
    await test.step(`When ${step} is opened, then it is below its budget`, async () => {
      const address = `${application.origin}/encounters/${target.encounterId}/${step}`;
      const response = await fetch(address, { headers: { cookie: cookies.owner } });
      expect((await response.arrayBuffer()).byteLength, step).toBeLessThan(BUDGET_BYTES);
    });
  }
});
