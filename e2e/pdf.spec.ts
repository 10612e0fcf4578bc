import { expect, test } from './fixtures';
import { asOwner } from './people';
import { readPdf } from './read-pdf';
import { addPatient, goToStep, startEncounter } from './visit';

test('a clinician hands out PDFs that a screen reader can read', async ({
  page,
  application,
  clinician,
}) => {
  let encounterId = '';

  await test.step('Given a patient with hip osteoarthritis', async () => {
    await page.goto('/patients/new');
    await addPatient(page, {
      familyName: 'Marchetti',
      givenName: 'Luca',
      birthDate: '1955-09-09',
      sex: 'Male',
      recordNumber: 'P77',
    });
    await startEncounter(page, ['Hip or groin']);
    encounterId = /encounters\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await goToStep(page, 'Differential');
    await page.getByLabel('Working diagnosis').selectOption('Hip osteoarthritis');
    await page.getByLabel('How sure').selectOption('Confirmed');
    await page.getByRole('button', { name: 'Save your view' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  });

  await test.step('for whom an X-ray is ordered', async () => {
    await goToStep(page, 'Orders');
    await page
      .getByRole('button', { name: /^Order X-ray/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(page.getByRole('region', { name: 'Placed in this encounter' })).toContainText(
      /X-ray/,
    );
  });

  await test.step('When the handout is downloaded, its name says nothing of the patient', async () => {
    await page.goto(`/encounters/${encounterId}/handout?chosen=yes&exercise=bridge`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as PDF' }).click();
    expect((await waiting).suggestedFilename()).toBe('iliac-handout.pdf');
  });

  await test.step('Then it is tagged, in English, titled, and read from the top to the warnings', async () => {
    const handout = await read('document=handout&chosen=yes&exercise=bridge');
    expect(handout).toMatchObject({
      isTagged: true,
      language: 'en-GB',
      title: 'Patient handout - Iliac',
    });
    expect(handout.roles).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Figure']),
    );
    expect(handout.roles).not.toContain('Table');
    expect(handout.alternatives).toContain('Lie on your back with the knees bent.');
    expect(handout.pages.join(' ')).toMatch(
      /What we think.*Hip osteoarthritis.*What you can do.*Bridge.*What happens next.*You need an X-ray.*Now: get help at once.*Today:.*Soon:/,
    );
    expect(handout.pages.join(' ')).not.toContain('Choose what goes on the sheet');
  });

  await test.step('And every page names the patient and says which of how many it is', async () => {
    for (const document of ['handout', 'note']) {
      const { pages } = await read(`document=${document}`);
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach((text, place) => {
        expect(text).toContain('MARCHETTI');
        expect(text).toContain('P77');
        expect(text).toContain(`Page ${place + 1} of ${pages.length}`);
      });
    }
  });

  await test.step('And the note has its headings, tables and lists', async () => {
    const note = await read('document=note');
    expect(note).toMatchObject({ isTagged: true, title: 'Encounter note - Iliac' });
    expect(note.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD']));
  });

  await test.step('And the request is a sheet of its own, with the name of the patient', async () => {
    await page.getByRole('link', { name: /^Request: X-ray/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Request: X-ray/ })).toBeVisible();
    const orderId = /request\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    const request = await read(`document=request&orderId=${orderId}`);
    expect(request).toMatchObject({ isTagged: true, language: 'en-GB' });
    expect(request.pages[0]).toMatch(/MARCHETTI.*P77.*Request: X-ray/);
  });

  await test.step('And each copy that left is in the audit trail, by document and encounter', async () => {
    const rows = await asOwner(application, async (owner) => {
      await owner.query('BEGIN');
      await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinician.clinicId]);
      const found = await owner.query<{ detail: { document: string } }>(
        `SELECT detail FROM audit_event WHERE type = 'document.exported' AND encounter_id = $1`,
        [encounterId],
      );
      await owner.query('ROLLBACK');
      return found.rows;
    });
    expect(rows.map(({ detail }) => detail.document).sort()).toEqual([
      'handout',
      'handout',
      'handout',
      'note',
      'note',
      'request',
    ]);
  });

  await test.step('But nothing that is no document of ours is made into one', async () => {
    for (const query of [
      '',
      'document=elsewhere',
      'document=request',
      'document=request&orderId=../../..',
      'document=request&orderId=7f3c2c1e-8f0e-4a8e-9f43-0c5a4f1f7d11',
    ]) {
      const reply = await page.request.get(`/api/encounters/${encounterId}/pdf?${query}`);
      expect(reply.status(), query).toBe(404);
    }
  });

  async function read(query: string): ReturnType<typeof readPdf> {
    const reply = await page.request.get(`/api/encounters/${encounterId}/pdf?${query}`);
    expect(reply.status()).toBe(200);
    expect(reply.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
    });
    return readPdf(await reply.body());
  }
});
