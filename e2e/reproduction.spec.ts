// What was signed is computed again when somebody asks, long after: on the server, without a script.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { assess } from '@/lib/engine/assess';
import type { AssessmentInput } from '@/lib/engine/types';
import { releasesDirectory } from '@/lib/knowledge/current';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { releasedVersions } from '@/lib/knowledge/releases';
import type { Application } from './application';
import { expect, test } from './fixtures';
import { asOwner, PASSWORD, type Person, recordsOf, signInAs } from './people';
import { addPatient, goToStep, mark, startEncounter } from './visit';

test.beforeEach(async ({ page, clinician }) => {
  expect(clinician.role).toBe('clinician');
  await page.goto('/patients/new');
  await addPatient(page, {
    familyName: 'Lindqvist',
    givenName: 'Maja',
    birthDate: '1961-03-02',
    sex: 'Female',
    recordNumber: 'R-1',
  });
  await startEncounter(page, ['Hip or groin']);
  await mark(page, 'Groin pain, right', 'Present');
});

test('a signed record is reproduced to the last digit, also without scripts', async ({
  page,
  browser,
  application,
  clinician,
}) => {
  await goToStep(page, 'Summary');
  await expect(page.getByRole('region', { name: 'Reproduction' })).toHaveCount(0);
  await signEncounter(page);
  const reproduction = page.getByRole('region', { name: 'Reproduction' });
  await expect(reproduction).toContainText('can be computed again');
  await expect(reproduction).not.toContainText('last digit');
  const before = await recordsOf(application, clinician.clinicId);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  await signInAs(plain, application, clinician);
  const without = await plain.newPage();
  await without.goto(page.url());
  const asked = without.getByRole('region', { name: 'Reproduction' });
  await asked.getByRole('link', { name: 'Compute it again' }).click();

  await expect(asked).toContainText(
    'Reproduced under the knowledge of its time: same result, to the last digit',
  );
  await expect(asked.getByRole('region', { name: /differently today/ })).toContainText(
    'The ranking, the flags and the first test are the same.',
  );
  expect(await recordsOf(application, clinician.clinicId)).toBe(before);
  await plain.close();
});

test('a record of years ago says why it is not held to the digit, and what is said today', async ({
  page,
  application,
  clinician,
}) => {
  const [version = ''] = releasedVersions(releasesDirectory());
  await signWithOldVersions(application, clinician, encounterIdOf(page), version);

  await page.goto(page.url().replace(/history.*/, 'summary'));
  await expect(page.getByText('Signed. Read only.')).toBeVisible();
  await page.getByRole('link', { name: 'Compute it again' }).click();

  const reproduction = page.getByRole('region', { name: 'Reproduction' });
  await expect(reproduction).toContainText('Not compared digit by digit: another engine made it');
  await expect(reproduction).toContainText(`knowledge ${version} and engine 0.1.0`);
  const today = reproduction.getByRole('region', { name: /differently today/ });
  await expect(today.getByRole('listitem').first()).toContainText('signed:');
});

async function signEncounter(page: Page): Promise<void> {
  await page
    .getByLabel('One reason for all that were not asked')
    .fill('Not relevant to this visit');
  await page.getByRole('button', { name: 'Write into empty lines' }).click();
  await page.getByLabel(/have reviewed the record/).check();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign the encounter' }).click();
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
}

function encounterIdOf(page: Page): string {
  const [, id] = /\/encounters\/([0-9a-f-]{36})\//.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`No encounter in ${page.url()}`);
  return id;
}

/** Rows as the first engine left them: neither other ratings nor conditions that are not considered. */
async function signWithOldVersions(
  application: Application,
  { clinicId, personId }: Person,
  encounterId: string,
  version: string,
): Promise<void> {
  const { input, output } = assessedUnder(version);
  await asOwner(application, async (database) => {
    await database.query('BEGIN');
    await database.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    const assessmentId = randomUUID();
    await database.query(
      `INSERT INTO assessment (clinic_id, id, encounter_id, input, output, input_hash,
         knowledge_version, engine_version, created_by)
       VALUES ($1, $2, $3, $4, $5, 'hash', $6, '0.1.0', $7)`,
      [
        clinicId,
        assessmentId,
        encounterId,
        JSON.stringify(input),
        JSON.stringify(output),
        version,
        personId,
      ],
    );
    await database.query(
      `INSERT INTO signature (clinic_id, encounter_id, assessment_id, content, content_hash, signed_by)
       VALUES ($1, $2, $3, 'old', encode(sha256('old'), 'hex'), $4)`,
      [clinicId, encounterId, assessmentId, personId],
    );
    await database.query(
      `UPDATE encounter SET status = 'signed', signed_at = now() WHERE clinic_id = $1 AND id = $2`,
      [clinicId, encounterId],
    );
    await database.query('COMMIT');
  });
}

function assessedUnder(version: string): { readonly input: object; readonly output: object } {
  const knowledge = knowledgeBaseOf(version);
  if (!knowledge) throw new Error(`${version} is not kept`);
  const input: AssessmentInput = {
    setting: 'primary-care',
    ageYears: 65,
    sex: 'female',
    complaint: ['hip'],
    findings: [{ id: 'groin-pain', side: 'right', state: 'present' }],
  };
  const assessed = assess(knowledge, input);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  const { notConsidered, tests, ...output } = assessed.value;
  return { input, output: { ...output, tests: tests.map(({ otherRatings, ...test }) => test) } };
}
