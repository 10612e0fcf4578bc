// Everything that can go wrong in the middle of a visit, one after the other: at the end the record holds every
// answer once, none lost and none doubled.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { type RunningApplication, startApplication } from './application';
import { asOwner, makeClinic, makePerson, PASSWORD, type Person, signInAs } from './people';
import { addPatient, goToStep, saved, startEncounter } from './visit';

// An application of its own, because this visit stops it.
const directory = mkdtempSync(join(tmpdir(), 'iliac-never-lost-'));
chmodSync(directory, 0o711);
let application: RunningApplication;
let clinician: Person;
let colleague: Person;

test.beforeAll(async () => {
  application = await startApplication(join(directory, 'data'));
  const clinicId = await makeClinic(application);
  clinician = await makePerson(application, 'clinician', clinicId);
  colleague = await makePerson(application, 'clinician', clinicId);
});

test.afterAll(async () => {
  await application.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('chaos in the middle of a visit: 0 answers lost, 0 doubled', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  let page = await openVisit(context, 'Ahlström');
  const url = page.url();

  await test.step('The network is cut', async () => {
    await context.setOffline(true);
    await give(page, 'FABER: groin pain, right', 'Present');
    await give(page, 'FABER: groin pain, left', 'Absent');
    await expect(page.getByText('Offline. 2 changes kept on this device.')).toBeVisible();
    await context.setOffline(false);
    await saved(page);
  });

  await test.step('The reply is lost after the answer was written', async () => {
    await page.route(
      '**/observations',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await give(page, 'Greater trochanter tenderness, right', 'Present');
    await expect(page.getByText(/^Not saved, retrying/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+s');
    await saved(page);
  });

  await test.step('The server is stopped and started', async () => {
    const { port } = new URL(application.origin);
    await application.stop();
    await give(page, 'Straight leg raise, right', 'Absent');
    await give(page, 'Straight leg raise, left', 'Absent');
    await expect(page.getByText(/2 changes kept on this device/)).toBeVisible();
    application = await startApplication(join(directory, 'data'), { port: Number(port) });
    await page.keyboard.press('ControlOrMeta+s');
    await saved(page);
  });

  await test.step('The tab crashes with an answer unsent, and is opened again', async () => {
    await context.setOffline(true);
    await give(page, 'FADIR reproduces groin pain, left', 'Present');
    await expect(page.getByText('Offline. 1 change kept on this device.')).toBeVisible();
    expect(await readableOnDevice(page)).not.toMatch(/fadir|present/);
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(url);
    await saved(page);
    await expect(radio(page, 'FADIR reproduces groin pain, left', 'Present')).toBeChecked();
  });

  await test.step('The session ends; the same person goes on in place', async () => {
    await endSessions(clinician);
    await give(page, 'Limp (antalgic gait)', 'Absent');
    const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
    await dialog.getByLabel('Email address').fill(clinician.email);
    await dialog.getByLabel('Password').fill('not the password');
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
    await expect(dialog.getByRole('alert')).toContainText('not right');
    await expectAccessible(page);
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
    await expect(dialog).toBeHidden();
    await saved(page);
  });

  await test.step('A colleague answers other findings, and one of the same', async () => {
    const other = await browser.newContext({ baseURL: application.origin });
    await signInAs(other, application, colleague);
    const theirs = await other.newPage();
    await theirs.goto(url);
    await give(page, 'Weakness in an L2 to S1 myotome, right', 'Absent');
    await saved(page);
    await give(theirs, 'Weakness in an L2 to S1 myotome, left', 'Absent');
    await saved(theirs);
    await give(theirs, 'Weakness in an L2 to S1 myotome, right', 'Present');
    await theirs
      .getByRole('dialog', { name: 'Someone else answered this too' })
      .getByRole('button', { name: 'Keep mine' })
      .click();
    await saved(theirs);
    await other.close();
  });

  await test.step('Then the record holds every answer once', async () => {
    await page.reload();
    await expect(radio(page, 'Weakness in an L2 to S1 myotome, right', 'Present')).toBeChecked();
    expect(await answersOf(clinician.clinicId, url)).toEqual([
      'faber-groin-pain left absent 1',
      'faber-groin-pain right present 1',
      'fadir left present 1',
      'gait-limp absent 1',
      'greater-trochanter-tenderness right present 1',
      'myotomal-weakness left absent 1',
      'myotomal-weakness right present 2',
      'straight-leg-raise left absent 1',
      'straight-leg-raise right absent 1',
    ]);
    expect(await eventsOf(clinician.clinicId, url)).toBe(10);
  });

  await test.step('and nothing stays on the device after signing out', async () => {
    await page
      .getByRole('banner')
      .getByText(/^Dr clinician/i)
      .click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await readableOnDevice(page)).not.toMatch(/fadir|Ahlström|present/);
  });
  await context.close();
});

test('a tab that is done does not take away what another tab of the same record still waits to send', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const first = await openVisit(context, 'Haddad');
  const url = first.url();
  const second = await context.newPage();
  await second.goto(url);
  await second.route('**/observations', (route) => route.abort());

  await give(second, 'FABER: groin pain, right', 'Present');
  await expect(second.getByText(/1 change kept on this device/)).toBeVisible();
  await give(first, 'FABER: groin pain, left', 'Absent');
  await saved(first);
  await first.close();
  await second.close();

  const third = await context.newPage();
  await third.goto(url);
  await saved(third);
  expect(await answersOf(clinician.clinicId, url)).toEqual([
    'faber-groin-pain left absent 1',
    'faber-groin-pain right present 1',
  ]);
  await context.close();
});

test('an answer left by a crash, never tried, never replaces a newer one of somebody else', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: application.origin });
  let page = await openVisit(context, 'Jansson');
  const url = page.url();
  const theirs = await browser.newContext({ baseURL: application.origin });
  const finding = 'Greater trochanter tenderness, right';

  await test.step('Given one save that was tried, one queued behind it, and a crash', async () => {
    await page.route('**/observations', (route) => route.abort());
    await give(page, 'FABER: groin pain, right', 'Present');
    await give(page, finding, 'Present');
    await expect(page.getByText(/2 changes kept on this device/)).toBeVisible();
    await page.close();
  });

  await test.step('And a colleague who answers the queued one otherwise', async () => {
    await signInAs(theirs, application, colleague);
    const other = await theirs.newPage();
    await other.goto(url);
    await give(other, finding, 'Absent');
    await saved(other);
    await theirs.close();
  });

  const dialog = () => page.getByRole('dialog', { name: 'Someone else answered this too' });
  for (const time of ['again', 'again, undecided']) {
    await test.step(`When the record is opened ${time}, then both answers are shown`, async () => {
      page = await context.newPage();
      await page.goto(url);
      await expect(dialog().getByRole('row', { name: finding })).toContainText('Absent');
      expect(await answersOf(clinician.clinicId, url)).toEqual([
        'faber-groin-pain right present 1',
        'greater-trochanter-tenderness right absent 1',
      ]);
      if (time === 'again') await page.close();
    });
  }

  await test.step('And what is kept is what was chosen', async () => {
    await dialog().getByRole('button', { name: 'Keep mine' }).click();
    await saved(page);
    expect(await answersOf(clinician.clinicId, url)).toContain(
      'greater-trochanter-tenderness right present 2',
    );
  });
  await context.close();
});

test('a number being typed is saved with Ctrl S, and keeps the focus', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Ibsen');
  const box = page.getByRole('spinbutton', { name: 'Hip internal rotation, right, degrees' });
  await box.click();
  await page.keyboard.type('12');
  await page.keyboard.press('ControlOrMeta+s');
  await saved(page);
  await expect(box).toBeFocused();
  await page.reload();
  await expect(box).toHaveValue('12');

  for (const [key, typed] of [
    ['ControlOrMeta+Enter', '23'],
    ['a link', '34'],
  ] as const) {
    await test.step(`When the page is left by ${key} while it is typed, then it is saved too`, async () => {
      await box.fill(typed);
      if (key === 'a link') await page.getByRole('link', { name: 'Worklist' }).click();
      else await page.keyboard.press(key);
      await expect(box).toBeHidden();
      await page.goBack();
      // Drawn anew from the record.
      await expect(box).toHaveValue(typed);
      await page.reload();
      await expect(box).toHaveValue(typed);
    });
  }
  await context.close();
});

test('whoever else signs in in place gets a page of their own, and sends nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Brandt');
  const url = page.url();
  await endSessions(clinician);

  await give(page, 'FABER: groin pain, right', 'Present');
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await dialog.getByLabel('Email address').fill(colleague.email);
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  expect(await answersOf(clinician.clinicId, url)).toEqual([]);
  await context.close();
});

test('a page that stayed open while somebody else signed in writes nothing in their name', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Galanis');
  await signInAs(context, application, colleague);

  await give(page, 'FABER: groin pain, right', 'Present');

  await expect(page.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  expect(await answersOf(clinician.clinicId, page.url())).toEqual([]);
  await context.close();
});

test('a form that stayed open while somebody else signed in writes nothing in their name', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Hollande');
  const url = page.url();
  await goToStep(page, 'History');
  await page.getByRole('button', { name: 'Change' }).first().click();
  await page.getByRole('textbox', { name: /words/i }).fill('Written on the page of another.');
  await signInAs(context, application, colleague);
  // So that only the server can tell.
  await page.route('**/api/device-key/**', (route) => route.abort());

  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(page.getByText(/somebody else is signed in; nothing was saved/)).toBeVisible();
  expect(await complaintOf(clinician.clinicId, url)).not.toContain('Written');
  await context.close();
});

test('signing out asks about other tabs, and covers them', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const first = await openVisit(context, 'Iversen');
  const url = first.url();
  const second = await context.newPage();
  await second.goto('/');
  await first.route('**/observations', (route) => route.abort());
  await give(first, 'FABER: groin pain, right', 'Present');
  await expect(first.getByText(/1 change kept on this device/)).toBeVisible();

  await test.step('When another tab signs out, then it asks about what waits here', async () => {
    await second
      .getByRole('banner')
      .getByText(/^Dr clinician/i)
      .click();
    await second.getByRole('button', { name: 'Sign out' }).click();
    await expect(second.getByText(/not saved yet, here or in another tab/)).toBeVisible();
    await expect(second.getByRole('button', { name: 'Sign out all the same' })).toBeVisible();
  });

  await test.step('And once nothing waits, it signs out, and this tab is covered at once', async () => {
    await first.unroute('**/observations');
    await first.keyboard.press('ControlOrMeta+s');
    await saved(first);
    await second.getByRole('button', { name: 'Sign out all the same' }).click();
    await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(first.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  });
  expect(await answersOf(clinician.clinicId, url)).toEqual(['faber-groin-pain right present 1']);
  await context.close();
});

test('a locked page is covered at once, and goes on where it was', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Jokinen');
  const other = await context.newPage();
  await other.goto(page.url());
  await page.route('**/observations', (route) => route.abort());
  await give(page, 'FABER: groin pain, right', 'Present');
  await expect(page.getByText(/1 change kept on this device/)).toBeVisible();

  await page
    .getByRole('banner')
    .getByText(/^Dr clinician/i)
    .click();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await expect(dialog).toBeVisible();
  await expect(other.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  expect((await page.request.get('/api/device-key/x')).status()).toBe(401);
  expect(await page.evaluate(() => indexedDB.databases())).not.toEqual([]);

  await page.unroute('**/observations');
  await dialog.getByLabel('Email address').fill(clinician.email);
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await expect(radio(page, 'FABER: groin pain, right', 'Present')).toBeChecked();
  await context.close();
});

test('what was typed into a form survives the end of the session', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Castellanos');
  await goToStep(page, 'History');
  await page.getByRole('button', { name: 'Change' }).first().click();
  const words = page.getByRole('textbox', { name: /words/i });
  await words.fill('It hurts when I put on my left shoe.');
  await endSessions(clinician);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await dialog.getByLabel('Email address').fill(clinician.email);
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
  await expect(dialog).toBeHidden();

  await expect(words).toHaveValue('It hurts when I put on my left shoe.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('It hurts when I put on my left shoe.')).toBeVisible();
  await context.close();
});

test('an idle session warns, can be kept, and is covered once it is over', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const page = await openVisit(context, 'Dumont');
  await page.clock.install();
  await page.reload();
  // Drawn only once the page has started, and its timers with it.
  await expect(radio(page, 'FABER: groin pain, right', 'Present')).toBeVisible();
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });

  await page.clock.fastForward('13:10');
  await expect(warning).toContainText('2 minutes');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(warning).toBeHidden();

  await page.clock.fastForward('13:10');
  await expect(warning).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  await context.close();
});

test('two patients in two tabs: both tabs warn, until one is closed', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: application.origin });
  const first = await openVisit(context, 'Eriksen');
  const warning = 'Another patient is open in another tab.';
  await expect(first.getByText(warning)).toBeHidden();

  const second = await openVisit(context, 'Fuentes');
  await expect(first.getByText(warning)).toBeVisible();
  await expect(second.getByText(warning)).toBeVisible();
  await second.close({ runBeforeUnload: true });

  await expect(first.getByText(warning)).toBeHidden();
  await context.close();
});

async function openVisit(context: BrowserContext, familyName: string): Promise<Page> {
  await signInAs(context, application, clinician);
  const page = await context.newPage();
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName,
    givenName: 'Nils',
    // People born on one day are asked about before they are added.
    birthDate: `19${familyName.charCodeAt(0) - 10}-08-19`,
    sex: 'Male',
    recordNumber: `N-${familyName}`,
  });
  await startEncounter(page, ['Hip or groin']);
  await goToStep(page, 'Examination');
  return page;
}

async function give(page: Page, finding: string, state: 'Present' | 'Absent'): Promise<void> {
  await radio(page, finding, state).check();
}

function radio(page: Page, finding: string, state: string): Locator {
  return page
    .getByRole('group', { name: finding, exact: true })
    .getByRole('radio', { name: state, exact: true });
}

/** The server's own end of a session; the cookie in the browser stays. */
async function endSessions({ personId, clinicId }: Person): Promise<void> {
  await asClinic(clinicId, (query) =>
    query('UPDATE session SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL', [
      personId,
    ]),
  );
}

function answersOf(clinicId: string, url: string): Promise<readonly string[]> {
  return asClinic(clinicId, async (query) => {
    const rows = await query(
      `SELECT concat_ws(' ', finding_id, nullif(side, ''), state, version) AS text FROM observation
       WHERE encounter_id = $1 ORDER BY 1`,
      [encounterOf(url)],
    );
    return rows.map(({ text }) => text ?? '');
  });
}

function complaintOf(clinicId: string, url: string): Promise<string> {
  return asClinic(clinicId, async (query) => {
    const rows = await query('SELECT complaint_text AS text FROM encounter WHERE id = $1', [
      encounterOf(url),
    ]);
    return rows[0]?.text ?? '';
  });
}

function eventsOf(clinicId: string, url: string): Promise<number> {
  return asClinic(clinicId, async (query) => {
    const rows = await query(
      `SELECT count(*)::text AS text FROM audit_event WHERE encounter_id = $1 AND type = 'observation.recorded'`,
      [encounterOf(url)],
    );
    return Number(rows[0]?.text);
  });
}

type Query = (
  sql: string,
  values: readonly string[],
) => Promise<readonly { readonly text?: string }[]>;

function asClinic<Value>(clinicId: string, work: (query: Query) => Promise<Value>): Promise<Value> {
  return asOwner(application, async (owner) => {
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    const value = await work(async (sql, values) => (await owner.query(sql, [...values])).rows);
    await owner.query('COMMIT');
    return value;
  });
}

function encounterOf(url: string): string {
  return url.split('/').at(-2) ?? '';
}

/** Everything this browser keeps for us, as text. */
function readableOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      ...(await caches.keys()),
    ];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const table of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const row of rows as { bytes: ArrayBuffer }[]) {
          texts.push(new TextDecoder().decode(row.bytes), JSON.stringify(row));
        }
      }
      database.close();
    }
    return texts.join('\n');
  });
}
