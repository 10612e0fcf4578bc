import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { patientIdSchema } from '@/lib/patients/schema';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAnswer,
  anAuditor,
  anEncounter,
  aPatient,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { amendComplaint, recordAssessment, recordObservation, startEncounter } from './commands';
import { assessEncounter, getEncounter, getNote } from './queries';
import { type ComplaintDetails, encounterIdSchema } from './schema';

connectServices();

const COMPLAINT: ComplaintDetails = {
  setting: 'emergency',
  complaints: ['low-back', 'hip', 'hip'],
  complaintText: 'Fell on the stairs.',
  baseVersion: 1,
};

describe('an encounter', () => {
  test('starts open, for the patient, with the age of that day', async () => {
    const actor = await aClinician();
    const patientId = await aPatient(actor, { birthDate: '1980-01-01' });

    const id = await anEncounter(actor, { patientId, complaints: ['hip', 'hip'] });

    expect(await getEncounter(actor, id)).toMatchObject({
      id,
      patient: { id: patientId, familyName: 'Example' },
      status: 'open',
      complaints: ['hip'],
      ageYears: new Date().getUTCFullYear() - 1980,
      owner: 'Dr clinician',
      version: 1,
      observations: [],
      judgement: { workingDiagnosis: null, certainty: null, candidates: [], version: 0 },
      firstImpression: null,
    });
  });

  test("cannot be started for another clinic's patient, an unknown one, or by another role", async () => {
    const actor = await aClinician();
    const input = {
      patientId: await aPatient(actor),
      setting: 'primary-care' as const,
      complaints: ['hip' as const],
      complaintText: '',
    };

    const unknown = patientIdSchema.parse(randomUUID());
    expect(await startEncounter(await aClinician(), input)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await startEncounter(actor, { ...input, patientId: unknown })).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await startEncounter(await anAuditor(actor.clinicId), input)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    expect(await rowsOf('SELECT 1 FROM encounter WHERE clinic_id = $1', [actor.clinicId])).toEqual(
      [],
    );
  });

  test('looks the same to a stranger as one that does not exist', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const strangers = [
      await aClinician(),
      await anAdministrator(actor.clinicId),
      await anAuditor(actor.clinicId),
    ];

    for (const stranger of strangers) {
      for (const one of [id, encounterIdSchema.parse(randomUUID())]) {
        expect(await getEncounter(stranger, one)).toBeNull();
        expect(await assessEncounter(stranger, one)).toBeNull();
        expect(await getNote(stranger, one)).toBeNull();
      }
    }
  });
});

describe('the complaint', () => {
  test('is amended on the version that was seen, and moves the assessment', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    expect(accepted(await amendComplaint(actor, id, COMPLAINT))).toEqual({ complaintVersion: 2 });

    expect(await getEncounter(actor, id)).toMatchObject({
      setting: 'emergency',
      complaints: ['low-back', 'hip'],
      complaintVersion: 2,
      version: 2,
    });
    expect((await assessEncounter(actor, id))?.assessment.complaint).toContain('low-back');
  });

  test('sent again after a lost reply is saved already, for the same person only', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const first = accepted(await amendComplaint(actor, id, COMPLAINT));

    expect(accepted(await amendComplaint(actor, id, COMPLAINT))).toEqual(first);
    const colleague = await aClinician(actor.clinicId);
    expect(await amendComplaint(colleague, id, COMPLAINT)).toMatchObject({
      error: 'changed-meanwhile',
    });
  });

  test('is not overwritten by a stale screen', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    const results = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        amendComplaint(actor, id, { ...COMPLAINT, complaintText: `Words ${place}` }),
      ),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toContainEqual({
      ok: false,
      error: 'changed-meanwhile',
    });
  });

  test('belongs to clinicians of the clinic', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const before = await getEncounter(actor, id);

    expect(await amendComplaint(await aClinician(), id, COMPLAINT)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await amendComplaint(await anAdministrator(actor.clinicId), id, COMPLAINT)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    expect(await getEncounter(actor, id)).toEqual(before);
  });
});

describe('an assessment', () => {
  test('is kept once for the same record, and anew when the record changed', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    const first = accepted(await recordAssessment(actor, id));
    expect(accepted(await recordAssessment(actor, id))).toEqual(first);
    accepted(await recordObservation(actor, id, anAnswer()));
    expect(accepted(await recordAssessment(actor, id))).not.toEqual(first);

    const [row] = await rowsOf<{ output: unknown }>(
      'SELECT input, output, knowledge_version FROM assessment WHERE id = $1',
      [first.assessmentId],
    );
    expect(row).toMatchObject({
      input: { setting: 'primary-care', findings: [] },
      knowledge_version: knowledgeBase().version,
    });
  });

  test('is kept by clinicians of the clinic only', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    expect(await recordAssessment(await aClinician(), id)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await recordAssessment(await anAdministrator(actor.clinicId), id)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  });
});
