// The victim's records, and those who try to reach them.
import { randomUUID } from 'node:crypto';
import type { Application } from '@/e2e/application';
import { asOwner, makeClinic, makePerson, type Person, sessionCookieOf } from '@/e2e/people';
import { sessionCookieName } from '@/lib/auth/cookie-names';
import type { Target } from './matrix';

/** Stands in every text field of the victim's records: a leak is a match, not an opinion. */
export const CANARY = `CANARY-${randomUUID()}`;

export type Visitor = 'owner' | 'other-clinician' | 'auditor' | 'administrator' | 'signed-out';

export const ATTACKERS = ['other-clinician', 'auditor', 'administrator', 'signed-out'] as const;

/** What a request carries that another site makes our user's browser send. */
export const CROSS_SITE: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  { 'sec-fetch-site': 'cross-site' },
];

export type Scene = {
  readonly target: Target;
  readonly clinicId: string;
  /** The Cookie header of each visitor; empty for the signed-out. */
  readonly cookies: Readonly<Record<Visitor, string>>;
};

export async function setScene(application: Application): Promise<Scene> {
  const clinicId = await makeClinic(application);
  const owner = await makePerson(application, 'clinician', clinicId);
  const other = await makePerson(application, 'clinician', await makeClinic(application));
  const auditor = await makePerson(application, 'auditor', clinicId);
  const administrator = await makePerson(application, 'administrator', clinicId);
  const cookie = async (person: Person): Promise<string> =>
    `${sessionCookieName(application.origin)}=${await sessionCookieOf(application, person)}`;
  return {
    target: await makeRecords(application, owner),
    clinicId,
    cookies: {
      owner: await cookie(owner),
      'other-clinician': await cookie(other),
      auditor: await cookie(auditor),
      administrator: await cookie(administrator),
      'signed-out': '',
    },
  };
}

/** Rows as the services would leave them, with the canary in every free text. */
async function makeRecords(application: Application, owner: Person): Promise<Target> {
  const target: Target = {
    patientId: randomUUID(),
    encounterId: randomUUID(),
    signedEncounterId: randomUUID(),
    orderId: randomUUID(),
    resultedOrderId: randomUUID(),
    followUpId: randomUUID(),
  };
  const { clinicId, personId } = owner;
  await asOwner(application, async (database) => {
    await database.query('BEGIN');
    await database.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
    await database.query(
      `INSERT INTO patient (clinic_id, id, family_name, given_name, search_name, birth_date, sex,
         gender_text, record_number, allergy_status, allergy_text)
       VALUES ($1, $2, $3, $3, lower($3), '1960-02-03', 'female', $3, $3, 'known', $3)`,
      [clinicId, target.patientId, CANARY],
    );
    for (const id of [target.encounterId, target.signedEncounterId]) {
      await database.query(
        `INSERT INTO encounter (clinic_id, id, patient_id, owner_id, setting, complaints, complaint_text)
         VALUES ($1, $2, $3, $4, 'primary-care', '{hip}', $5)`,
        [clinicId, id, target.patientId, personId, CANARY],
      );
    }
    await database.query(
      `INSERT INTO test_order (clinic_id, id, encounter_id, test_id, urgency, reason, ordered_by)
       VALUES ($1, $2, $3, 'xray-hip-and-pelvis', 'routine', $4, $5)`,
      [clinicId, target.orderId, target.encounterId, CANARY, personId],
    );
    await database.query(
      `INSERT INTO test_order (clinic_id, id, encounter_id, test_id, urgency, reason, ordered_by,
         status, result_text, closed_by, closed_at, version)
       VALUES ($1, $2, $3, 'mri-hip', 'routine', $4, $5, 'resulted', $4, $5, now(), 2)`,
      [clinicId, target.resultedOrderId, target.encounterId, CANARY, personId],
    );
    await database.query(
      `INSERT INTO follow_up (clinic_id, id, encounter_id, due_on, reason, created_by)
       VALUES ($1, $2, $3, '2026-11-01', $4, $5)`,
      [clinicId, target.followUpId, target.encounterId, CANARY, personId],
    );
    const assessment = randomUUID();
    await database.query(
      `INSERT INTO assessment (clinic_id, id, encounter_id, input, output, input_hash,
         knowledge_version, engine_version, created_by)
       VALUES ($1, $2, $3, '{}', '{"differential":[],"mustNotMiss":[],"nextFindings":[],"tests":[]}', 'hash', 'kb', '0', $4)`,
      [clinicId, assessment, target.signedEncounterId, personId],
    );
    await database.query(
      `INSERT INTO signature (clinic_id, encounter_id, assessment_id, content, content_hash, signed_by)
       VALUES ($1, $2, $3, $4, encode(sha256(convert_to($4, 'UTF8')), 'hex'), $5)`,
      [clinicId, target.signedEncounterId, assessment, CANARY, personId],
    );
    await database.query(
      `UPDATE encounter SET status = 'signed', signed_at = now() WHERE clinic_id = $1 AND id = $2`,
      [clinicId, target.signedEncounterId],
    );
    await database.query('COMMIT');
  });
  return target;
}
