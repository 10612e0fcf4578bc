// `npm run screenshots`: the demo clinic as a clinician sees it, every page at three widths, into
// .artifacts/screenshots; the few that the README shows also go to docs/screenshots.
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '@/lib/testing/chromium';
import { type Application, startApplication } from './application';
import { asOwner, type Person, signInAs } from './people';

const FOLDER = '.artifacts/screenshots';
const README_FOLDER = 'docs/screenshots';
const IN_README = ['exam-1440', 'differential-1440', 'exam-390'];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

const directory = mkdtempSync(join(tmpdir(), 'iliac-screenshots-'));
chmodSync(directory, 0o711);
const application = await startApplication(join(directory, 'data'), { demo: true });
try {
  const { person, encounterId, patientId } = await demoRecord(application);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  const context = await browser.newContext({ baseURL: application.origin, colorScheme: 'light' });
  mkdirSync(FOLDER, { recursive: true });
  await photograph(context, { 'sign-in': '/sign-in' });
  await signInAs(context, application, person);
  await photograph(context, {
    worklist: '/',
    patients: '/patients',
    'new-patient': '/patients/new',
    patient: `/patients/${patientId}`,
    history: `/encounters/${encounterId}/history`,
    exam: `/encounters/${encounterId}/exam`,
    differential: `/encounters/${encounterId}/differential`,
    question: `/encounters/${encounterId}/differential/question`,
    contrast: `/encounters/${encounterId}/differential/contrast`,
    orders: `/encounters/${encounterId}/orders`,
    summary: `/encounters/${encounterId}/summary`,
    print: `/encounters/${encounterId}/print`,
    'follow-up': `/encounters/${encounterId}/follow-up`,
    handout: `/encounters/${encounterId}/handout`,
    evidence: '/evidence',
    'evidence-condition': '/evidence/hip-osteoarthritis',
    'evidence-entry': '/evidence/hip-osteoarthritis/hip-internal-rotation',
    'evidence-search': '/evidence?q=sacroiliac',
    'evidence-compare': '/evidence/compare?first=hip-osteoarthritis&second=lumbar-spinal-stenosis',
    'evidence-changes': '/evidence/changes',
    education: '/education',
    exercise: '/education/bridge',
    anatomy: '/education/anatomy',
    help: '/help',
  });
  await photographStates(context, `/encounters/${encounterId}`);
  await browser.close();
  mkdirSync(README_FOLDER, { recursive: true });
  for (const name of IN_README)
    copyFileSync(`${FOLDER}/${name}.png`, `${README_FOLDER}/${name}.png`);
  process.stdout.write(`Screenshots are in ${FOLDER}.\n`);
} finally {
  await application.stop();
  rmSync(directory, { recursive: true, force: true });
}

type State = { readonly path: string; readonly reach: (page: Page) => Promise<void> };

/** What only shows after somebody did something. */
function statesOf(encounter: string): Readonly<Record<string, State>> {
  const keys = (...pressed: readonly string[]) => ({
    path: `${encounter}/history`,
    reach: async (page: Page) => {
      for (const key of pressed) await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
    },
  });
  return {
    'palette-open': {
      path: `${encounter}/history`,
      reach: async (page) => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByRole('combobox').fill('faber right positive');
        await page.getByRole('option').first().waitFor();
      },
    },
    'keys-listed': keys('?'),
    'order-form-open': {
      path: `${encounter}/orders`,
      reach: (page) =>
        page
          .getByRole('button', { name: /^Order X-ray/ })
          .first()
          .click(),
    },
    'diagnosis-form-open': {
      path: `${encounter}/follow-up`,
      reach: (page) => page.getByRole('button', { name: /diagnosis$/ }).click(),
    },
    'page-offline': {
      path: `${encounter}/exam`,
      reach: async (page) => {
        await page.context().setOffline(true);
        await page.getByRole('link', { name: /^Orders/ }).click();
        await page.getByText('No connection').waitFor();
      },
    },
    'worklist-flagged': { path: '/?show=flagged', reach: async () => undefined },
    'worklist-empty': { path: '/?show=signed-today', reach: async () => undefined },
    'record-flagged': {
      path: '/?show=flagged',
      reach: async (page) => {
        await page.locator('tbody th a').first().click();
        await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
      },
    },
    'not-found': {
      path: '/patients/0b6f3c0e-7f9d-4a56-9e8a-4f3f5c7a1b2d',
      reach: async () => undefined,
    },
    'session-ended': {
      path: `${encounter}/exam`,
      reach: async (page) => {
        await page.context().clearCookies();
        await page.getByRole('radio', { name: 'Absent', exact: true }).first().check();
        await page.getByRole('dialog', { name: 'Sign in again to go on' }).waitFor();
      },
    },
  };
}

/** The last state ends the session, so it is the last. */
async function photographStates(context: BrowserContext, encounter: string): Promise<void> {
  for (const [name, { path, reach }] of Object.entries(statesOf(encounter))) {
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    await reach(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${FOLDER}/${name}-${size.width}.png` });
    }
    await context.setOffline(false);
    await page.close();
  }
}

async function photograph(
  context: BrowserContext,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${FOLDER}/${name}-${size.width}.png` });
      await page.screenshot({ path: `${FOLDER}/${name}-${size.width}-whole.png`, fullPage: true });
    }
  }
  await page.close();
}

/** The clinician of the first demo clinic, and the open encounter with the most answers. */
async function demoRecord(
  from: Application,
): Promise<{ person: Person; encounterId: string; patientId: string }> {
  return asOwner(from, async (owner) => {
    const email = 'clinician@riverside.example';
    const { rows: people } = await owner.query<{ id: string }>(
      'SELECT id FROM person WHERE email = $1',
      [email],
    );
    const personId = people[0]?.id ?? '';
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('app.person', $1, true)`, [personId]);
    const { rows: clinics } = await owner.query<{ clinic_id: string }>(
      'SELECT clinic_id FROM membership WHERE person_id = $1',
      [personId],
    );
    const clinicId = clinics[0]?.clinic_id ?? '';
    await owner.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    const { rows } = await owner.query<{ id: string; patient_id: string }>(
      `SELECT e.id, e.patient_id FROM encounter e JOIN observation o ON o.encounter_id = e.id
       WHERE e.status = 'open' AND e.owner_id = $1 AND e.complaints @> ARRAY['hip']
       GROUP BY e.clinic_id, e.id ORDER BY count(*) DESC LIMIT 1`,
      [personId],
    );
    await owner.query('ROLLBACK');
    const [encounter] = rows;
    if (!encounter) throw new Error('The demo clinic has no open hip encounter');
    return {
      person: { personId, clinicId, email, role: 'clinician' },
      encounterId: encounter.id,
      patientId: encounter.patient_id,
    };
  });
}
