import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import { problemOf } from '@/lib/db/errors';
import {
  addAddendum,
  amendComplaint,
  amendNote,
  recordAssessment,
  recordBulkNegative,
  recordJudgement,
  recordObservation,
} from '@/lib/encounters/commands';
import {
  getEncounter,
  getNote,
  listPatientEncounters,
  listWorklist,
} from '@/lib/encounters/queries';
import { cancelOrder, placeOrder, recordResult } from '@/lib/orders/commands';
import { getPatient, searchPatients } from '@/lib/patients/queries';
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
import { listAuditEvents } from './queries';
import { recordEvent } from './record';

connectServices();

test('every deed and every reading leaves one event, in order, with who and what', async () => {
  const actor = await aClinician();
  const key = () => ({ idempotencyKey: randomUUID() });
  const patientId = await aPatient(actor);
  const encounterId = await anEncounter(actor, { patientId });
  await getPatient(actor, patientId);
  await searchPatients(actor, { text: 'example' });
  await listWorklist(actor, 'team');
  await listPatientEncounters(actor, patientId);
  accepted(await recordObservation(actor, encounterId, anAnswer()));
  const findings = [{ findingId: 'smoking', side: null }];
  accepted(await recordBulkNegative(actor, encounterId, { findings, ...key() }));
  accepted(
    await amendComplaint(actor, encounterId, {
      setting: 'primary-care',
      complaints: ['hip'],
      complaintText: 'Other words.',
      baseVersion: 1,
    }),
  );
  accepted(
    await recordJudgement(actor, encounterId, {
      workingDiagnosis: 'hip-osteoarthritis',
      certainty: 'possible',
      candidates: [],
      baseVersion: 0,
    }),
  );
  accepted(await recordAssessment(actor, encounterId));
  accepted(await recordAssessment(actor, encounterId));
  const urgency = 'routine';
  const order = {
    testId: 'xray-hip-and-pelvis',
    urgency,
    reason: 'Why',
    requestText: '',
    ...key(),
  } as const;
  const first = accepted(await placeOrder(actor, encounterId, order));
  const second = accepted(await placeOrder(actor, encounterId, { ...order, ...key() }));
  accepted(
    await recordResult(actor, first.id, { resultText: 'Seen', findings: [], baseVersion: 1 }),
  );
  accepted(await cancelOrder(actor, second.id, { reason: 'Twice', baseVersion: 1 }));
  await getNote(actor, encounterId);
  accepted(await amendNote(actor, encounterId, { text: 'Mine.', baseVersion: 0 }));
  await sign(actor, encounterId);
  accepted(await addAddendum(actor, encounterId, { text: 'Later.', ...key() }));

  expect((await eventsOf(actor)).map(({ type }) => type)).toEqual([
    'patient.registered',
    'encounter.started',
    'patient.viewed',
    'patients.searched',
    'worklist.viewed',
    'encounters.listed',
    'observation.recorded',
    'observations.recorded-negative',
    'complaint.amended',
    'judgement.recorded',
    'assessment.recorded',
    'order.placed',
    'order.placed',
    'order.resulted',
    'order.cancelled',
    'note.viewed',
    'note.amended',
    'encounter.viewed',
    'encounter.signed',
    'addendum.written',
  ]);
  for (const event of await eventsOf(actor)) {
    expect(event).toMatchObject({
      actor_id: actor.personId,
      actor_role: 'clinician',
      session_id: actor.sessionId,
      outcome: 'done',
    });
  }
});

test('what was searched for is not in the event', async () => {
  const actor = await aClinician();

  await searchPatients(actor, { text: 'Zyxwvut' });

  expect(JSON.stringify(await eventsOf(actor))).not.toContain('Zyxwvut');
});

describe('a deed and its event', () => {
  test('are both undone when the event cannot be written', async () => {
    const actor = await aClinician();

    const outcome = inClinic(actor, async (transaction) => {
      await transaction.patient.create({ data: aRow(actor) });
      await recordEvent(transaction, actor, { type: 'patient.viewed', patientId: randomUUID() });
    });

    expect(await outcome.catch(problemOf)).toBe('foreign-key');
    await expectNothing(actor);
  });

  test('are both undone when something fails after them', async () => {
    const actor = await aClinician();

    const outcome = inClinic(actor, async (transaction) => {
      const { id } = await transaction.patient.create({ data: aRow(actor) });
      await recordEvent(transaction, actor, {
        type: 'patient.registered',
        patientId: id,
        confirmedNotDuplicate: true,
      });
      throw new Error('power cut');
    });

    await expect(outcome).rejects.toThrow('power cut');
    await expectNothing(actor);
  });

  test('leave nothing when the deed is refused', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const stranger = await aClinician();

    await recordObservation(stranger, encounterId, anAnswer());
    await getEncounter(stranger, encounterId);

    expect(await eventsOf(stranger)).toEqual([]);
  });
});

describe('the list of events', () => {
  test('is read by administrators and auditors of the clinic, newest first, and is an event', async () => {
    const clinician = await aClinician();
    await anEncounter(clinician);

    for (const reader of [
      await anAdministrator(clinician.clinicId),
      await anAuditor(clinician.clinicId),
    ]) {
      const page = await listAuditEvents(reader, { page: 1 });
      const types = page?.events.map(({ type }) => type);
      expect(types?.slice(-2)).toEqual(['encounter.started', 'patient.registered']);
      expect((await eventsOf(reader)).at(-1)).toMatchObject({ type: 'audit.viewed' });
    }
  });

  test('tells who did what and not what was found', async () => {
    const clinician = await aClinician();
    const encounterId = await anEncounter(clinician, { complaintText: 'Secret complaint' });
    accepted(await recordObservation(clinician, encounterId, anAnswer()));

    const page = await listAuditEvents(await anAuditor(clinician.clinicId), { page: 1 });

    expect(page?.events[0]).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      type: 'observation.recorded',
      outcome: 'done',
      actor: 'Dr clinician',
      actorRole: 'clinician',
      patientId: expect.any(String),
      encounterId,
      objectId: 'groin-pain',
      objectVersion: 1,
    });
    expect(JSON.stringify(page)).not.toContain('present');
  });

  test("is refused to clinicians, and holds no other clinic's events", async () => {
    const clinician = await aClinician();
    await anEncounter(clinician);

    expect(await listAuditEvents(clinician, { page: 1 })).toBeNull();
    const elsewhere = await listAuditEvents(await anAuditor(), { page: 1 });
    expect(elsewhere).toMatchObject({ events: [], total: 0 });
  });

  test('comes in pages of fifty', async () => {
    const clinician = await aClinician();
    for (let n = 0; n < 51; n += 1) await searchPatients(clinician, { text: 'x' });
    const auditor = await anAuditor(clinician.clinicId);

    const first = await listAuditEvents(auditor, { page: 1 });
    const second = await listAuditEvents(auditor, { page: 2 });
    const beyond = await listAuditEvents(auditor, { page: 99 });

    expect(first?.events).toHaveLength(50);
    expect(second?.events).toHaveLength(2);
    expect(beyond?.events).toEqual([]);
  });
});

type EventRow = { readonly type: string };

function eventsOf({ clinicId }: Actor): Promise<EventRow[]> {
  return rowsOf<EventRow>('SELECT * FROM audit_event WHERE clinic_id = $1 ORDER BY id', [clinicId]);
}

function aRow({ clinicId }: Actor) {
  return {
    clinicId,
    familyName: 'Half',
    givenName: 'Written',
    searchName: 'half written',
    birthDate: new Date('1970-01-01'),
    sex: 'male',
    recordNumber: '1',
    allergyStatus: 'not-asked',
  };
}

async function expectNothing(actor: Actor): Promise<void> {
  expect(await eventsOf(actor)).toEqual([]);
  expect(await rowsOf('SELECT 1 FROM patient WHERE clinic_id = $1', [actor.clinicId])).toEqual([]);
}
