import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { placeOrder } from '@/lib/orders/commands';
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
import { sign } from '@/lib/testing/database-record';
import {
  amendComplaint,
  amendNote,
  recordAssessment,
  recordJudgement,
  recordObservation,
  startEncounter,
} from './commands';
import {
  assessEncounter,
  getEncounter,
  getNote,
  listPatientEncounters,
  listWorklist,
} from './queries';
import { type ComplaintDetails, encounterIdSchema, type Judgement } from './schema';

connectServices();

const COMPLAINT: ComplaintDetails = {
  setting: 'emergency',
  complaints: ['low-back', 'hip', 'hip'],
  complaintText: 'Fell on the stairs.',
  baseVersion: 1,
};

const JUDGEMENT: Judgement = {
  workingDiagnosis: 'hip-osteoarthritis',
  certainty: 'probable',
  candidates: [
    { conditionId: 'hip-osteoarthritis', position: 1, dismissedReason: null, note: null },
    { conditionId: 'hip-fracture', position: 2, dismissedReason: 'knows-patient', note: 'No fall' },
  ],
  baseVersion: 0,
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

  test('is not overwritten by a stale screen', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    const results = await Promise.all(
      Array.from({ length: 10 }, () => amendComplaint(actor, id, COMPLAINT)),
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

describe("the clinician's judgement", () => {
  test('replaces the one before; what is taken off the list stays in the table', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    accepted(await recordJudgement(actor, id, JUDGEMENT));

    const second = accepted(
      await recordJudgement(actor, id, {
        ...JUDGEMENT,
        candidates: JUDGEMENT.candidates.slice(1),
        baseVersion: 1,
      }),
    );

    expect(second).toEqual({
      workingDiagnosis: 'hip-osteoarthritis',
      certainty: 'probable',
      candidates: JUDGEMENT.candidates.slice(1),
      version: 2,
    });
    expect((await getEncounter(actor, id))?.judgement).toEqual(second);
    const rows = await rowsOf(
      'SELECT condition_id, withdrawn FROM candidate WHERE encounter_id = $1 ORDER BY 1',
      [id],
    );
    expect(rows).toEqual([
      { condition_id: 'hip-fracture', withdrawn: false },
      { condition_id: 'hip-osteoarthritis', withdrawn: true },
    ]);
  });

  test('is refused when stale, unknown, twice, of another clinic or by another role', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const [first] = JUDGEMENT.candidates;
    const candidates = first ? [first, first] : [];

    expect(await recordJudgement(actor, id, { ...JUDGEMENT, baseVersion: 3 })).toEqual({
      ok: false,
      error: 'changed-meanwhile',
    });
    expect(
      await recordJudgement(actor, id, { ...JUDGEMENT, workingDiagnosis: 'no-such-condition' }),
    ).toMatchObject({ error: { invalid: { workingDiagnosis: [expect.any(String)] } } });
    expect(await recordJudgement(actor, id, { ...JUDGEMENT, candidates })).toMatchObject({
      error: { invalid: { candidates: [expect.any(String)] } },
    });
    expect(await recordJudgement(await aClinician(), id, JUDGEMENT)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await recordJudgement(await anAuditor(actor.clinicId), id, JUDGEMENT)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    expect((await getEncounter(actor, id))?.judgement.version).toBe(0);
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

describe('the note', () => {
  test('is generated from the record until the clinician writes one', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor, { complaintText: 'Groin pain for a month.' });

    const generated = await getNote(actor, id);
    expect(generated).toMatchObject({ generated: true, version: 0, signature: null, addenda: [] });
    expect(generated?.text).toContain('Groin pain for a month.');

    accepted(await amendNote(actor, id, { text: 'My words. Ω 😀', baseVersion: 0 }));
    expect(await getNote(actor, id)).toMatchObject({
      generated: false,
      version: 1,
      text: 'My words. Ω 😀',
    });
  });

  test('is not overwritten by a stale screen, another clinic or another role', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    accepted(await amendNote(actor, id, { text: 'First.', baseVersion: 0 }));

    for (const [other, error] of [
      [actor, 'changed-meanwhile'],
      [await aClinician(), 'not-found'],
      [await anAuditor(actor.clinicId), 'not-allowed'],
    ] as const) {
      expect(await amendNote(other, id, { text: 'Second.', baseVersion: 0 })).toEqual({
        ok: false,
        error,
      });
    }
    expect(await getNote(actor, id)).toMatchObject({ text: 'First.' });
  });

  test('that was signed as generated stays as it was', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const before = await getNote(actor, id);

    await sign(actor, id);

    expect(await getNote(actor, id)).toMatchObject({
      text: before?.text,
      generated: true,
      version: 1,
      signature: { signedBy: 'Dr clinician', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});

describe('the worklist', () => {
  test('shows each encounter under the filters it belongs to', async () => {
    const actor = await aClinician();
    const colleague = await aClinician(actor.clinicId);
    const mine = await anEncounter(actor);
    const theirs = await anEncounter(colleague);
    const flagged = await anEncounter(actor, { complaints: ['low-back'] });
    for (const findingId of ['saddle-numbness', 'urinary-retention']) {
      accepted(await recordObservation(actor, flagged, anAnswer({ findingId, side: null })));
    }
    const signed = await anEncounter(actor);
    accepted(
      await placeOrder(actor, signed, {
        testId: 'xray-hip-and-pelvis',
        urgency: 'routine',
        reason: 'Why',
        idempotencyKey: randomUUID(),
      }),
    );
    await sign(actor, signed);

    const idsOf = async (filter: Parameters<typeof listWorklist>[1]) =>
      (await listWorklist(actor, filter)).rows.map(({ encounterId }) => encounterId).sort();
    expect(await idsOf('mine')).toEqual([mine, flagged].sort());
    expect(await idsOf('team')).toEqual([mine, theirs, flagged].sort());
    expect(await idsOf('flagged')).toContain(flagged);
    expect(await idsOf('awaiting-results')).toEqual([signed]);
    expect(await idsOf('signed-today')).toEqual([signed]);
  });

  test('tells who, what was answered, what leads and what waits', async () => {
    const actor = await aClinician();
    const patientId = await aPatient(actor, { familyName: 'Row', recordNumber: 'R-1' });
    const id = await anEncounter(actor, { patientId });
    accepted(await recordObservation(actor, id, anAnswer()));
    accepted(await recordObservation(actor, id, anAnswer({ side: 'left', state: 'not-tested' })));

    const rows = await listPatientEncounters(actor, patientId);

    expect(rows).toEqual((await listWorklist(actor, 'mine')).rows);
    expect(rows).toMatchObject([
      {
        encounterId: id,
        familyName: 'Row',
        recordNumber: 'R-1',
        answered: 1,
        pendingOrders: 0,
        topDiagnosis: expect.any(String),
        owner: 'Dr clinician',
      },
    ]);
  });

  test("is empty for other roles, and holds no other clinic's encounters", async () => {
    const actor = await aClinician();
    const patientId = await aPatient(actor);
    await anEncounter(actor, { patientId });

    for (const other of [await aClinician(), await anAdministrator(actor.clinicId)]) {
      expect(await listWorklist(other, 'team')).toEqual({ rows: [], total: 0 });
      expect(await listPatientEncounters(other, patientId)).toEqual([]);
    }
  });
});
