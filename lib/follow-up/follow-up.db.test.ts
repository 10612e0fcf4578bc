import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import { getEncounter } from '@/lib/encounters/queries';
import type { EncounterId } from '@/lib/encounters/schema';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAuditor,
  anEncounter,
  aPatient,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { dayAfter } from './calendar';
import { cancelFollowUp, planFollowUp, recordDiagnosis, recordFollowUp } from './commands';
import { getOutcome, listPatientOutcomes } from './queries';
import type { DiagnosisInput, FollowUpPlan, FollowUpRecord } from './schema';

connectServices();

const YESTERDAY = dayAfter(new Date(), -1);
const NEXT_WEEK = dayAfter(new Date(), 7);

function aPlan(overrides: Partial<FollowUpPlan> = {}): FollowUpPlan {
  return {
    dueOn: NEXT_WEEK,
    reason: 'Is she walking?',
    idempotencyKey: randomUUID(),
    ...overrides,
  };
}

function aDiagnosis(overrides: Partial<DiagnosisInput> = {}): DiagnosisInput {
  return {
    kind: 'condition',
    conditionId: 'hip-osteoarthritis',
    text: '',
    establishedBy: 'imaging',
    establishedOn: YESTERDAY,
    correctionReason: '',
    ...overrides,
  };
}

/** Nothing was asked, and nothing is known yet. */
function aRecord(overrides: Partial<FollowUpRecord> = {}): FollowUpRecord {
  return {
    followUpId: null,
    baseVersion: 0,
    painScore: null,
    activity: '',
    functionScore: null,
    globalChange: null,
    workStatus: null,
    text: '',
    diagnosis: aDiagnosis({ kind: 'not-confirmed' }),
    diagnosisBaseVersion: 0,
    idempotencyKey: randomUUID(),
    ...overrides,
  };
}

let actor: Actor;
let encounterId: EncounterId;
beforeEach(async () => {
  actor = await aClinician();
  encounterId = await anEncounter(actor);
});

describe('a planned follow-up', () => {
  test('can be planned for an open encounter and for a signed one, and changes neither', async () => {
    const open = await getEncounter(actor, encounterId);
    accepted(await planFollowUp(actor, encounterId, aPlan()));
    expect(await getEncounter(actor, encounterId)).toEqual(open);

    await sign(actor, encounterId);
    accepted(await planFollowUp(actor, encounterId, aPlan({ reason: 'X-ray seen?' })));

    const { followUps } = await getOutcome(actor, encounterId);
    expect(followUps).toMatchObject([
      { status: 'planned', dueOn: NEXT_WEEK, isDue: false, createdBy: 'Dr clinician' },
      { status: 'planned', reason: 'X-ray seen?' },
    ]);
  });

  test('is due from its day on', async () => {
    accepted(await planFollowUp(actor, encounterId, aPlan({ dueOn: YESTERDAY })));

    expect((await getOutcome(actor, encounterId)).followUps).toMatchObject([{ isDue: true }]);
  });

  test.each(['2020-01-01', '2099-01-01'])('is not planned for %s', async (dueOn) => {
    expect(await planFollowUp(actor, encounterId, aPlan({ dueOn }))).toMatchObject({
      ok: false,
      error: { invalid: { dueOn: [expect.any(String)] } },
    });
  });

  test('is one, however often the same plan is sent', async () => {
    const plan = aPlan();

    const sent = await Promise.all(
      Array.from({ length: 20 }, () => planFollowUp(actor, encounterId, plan)),
    );

    expect(new Set(sent.map((result) => accepted(result).id)).size).toBe(1);
    expect((await getOutcome(actor, encounterId)).followUps).toHaveLength(1);
  });

  test('is cancelled with a reason, and stays in the record', async () => {
    const { id } = accepted(await planFollowUp(actor, encounterId, aPlan()));

    accepted(await cancelFollowUp(actor, id, { reason: 'Moved away', baseVersion: 1 }));

    expect((await getOutcome(actor, encounterId)).followUps).toMatchObject([
      { status: 'cancelled', cancelledReason: 'Moved away', closedBy: 'Dr clinician' },
    ]);
  });

  test('is cancelled already when the reply was lost, for the same person only', async () => {
    const { id } = accepted(await planFollowUp(actor, encounterId, aPlan()));
    const cancellation = { reason: 'Moved away', baseVersion: 1 };
    const first = accepted(await cancelFollowUp(actor, id, cancellation));

    expect(accepted(await cancelFollowUp(actor, id, cancellation))).toEqual(first);
    const colleague = await aClinician(actor.clinicId);
    expect(await cancelFollowUp(colleague, id, cancellation)).toMatchObject({
      error: 'changed-meanwhile',
    });
  });

  test('is closed once, also when three do it at once', async () => {
    const { id } = accepted(await planFollowUp(actor, encounterId, aPlan()));
    const colleague = await aClinician(actor.clinicId);
    const done = () => aRecord({ followUpId: id, baseVersion: 1 });

    const outcomes = await Promise.all([
      recordFollowUp(actor, encounterId, done()),
      recordFollowUp(colleague, encounterId, done()),
      cancelFollowUp(colleague, id, { reason: 'Not needed', baseVersion: 1 }),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) {
      expect(outcome).toEqual({ ok: false, error: 'changed-meanwhile' });
    }
  });

  test('of another encounter is not found', async () => {
    const { id } = accepted(await planFollowUp(actor, encounterId, aPlan()));
    const other = await anEncounter(actor);

    const record = aRecord({ followUpId: id, baseVersion: 1 });
    expect(await recordFollowUp(actor, other, record)).toEqual({ ok: false, error: 'not-found' });
  });
});

describe('a follow-up that took place', () => {
  test('keeps what was said, and what was not asked stays unknown', async () => {
    await sign(actor, encounterId);
    const { id } = accepted(await planFollowUp(actor, encounterId, aPlan()));

    accepted(
      await recordFollowUp(
        actor,
        encounterId,
        aRecord({
          followUpId: id,
          baseVersion: 1,
          painScore: 0,
          activity: 'Climbing stairs',
          functionScore: 8,
          diagnosis: aDiagnosis(),
        }),
      ),
    );

    const outcome = await getOutcome(actor, encounterId);
    expect(outcome.followUps).toMatchObject([
      {
        status: 'done',
        painScore: 0,
        activity: 'Climbing stairs',
        functionScore: 8,
        globalChange: null,
        workStatus: null,
        text: null,
        version: 2,
      },
    ]);
    expect(outcome.diagnoses).toMatchObject([
      { version: 1, conditionId: 'hip-osteoarthritis', establishedBy: 'imaging' },
    ]);
  });

  test('needs no plan', async () => {
    accepted(await recordFollowUp(actor, encounterId, aRecord({ text: 'Came back early.' })));

    expect((await getOutcome(actor, encounterId)).followUps).toMatchObject([
      { status: 'done', dueOn: null, text: 'Came back early.' },
    ]);
  });

  test('is one, however often it is sent', async () => {
    const record = aRecord({ painScore: 3 });

    const sent = await Promise.all(
      Array.from({ length: 20 }, () => recordFollowUp(actor, encounterId, record)),
    );

    expect(new Set(sent.map((result) => accepted(result).id)).size).toBe(1);
    const { followUps, diagnoses } = await getOutcome(actor, encounterId);
    expect([followUps.length, diagnoses.length]).toEqual([1, 1]);
  });

  test('is not kept without the diagnosis that was refused', async () => {
    const refused = await recordFollowUp(
      actor,
      encounterId,
      aRecord({ diagnosis: aDiagnosis({ conditionId: 'no-such-condition' }) }),
    );

    expect(refused).toMatchObject({
      ok: false,
      error: { invalid: { conditionId: [expect.any(String)] } },
    });
    expect(await getOutcome(actor, encounterId)).toEqual({ followUps: [], diagnoses: [] });
  });

  test('leaves the diagnosis as it was only where there is one', async () => {
    const unchanged = () => aRecord({ diagnosis: null });
    expect(await recordFollowUp(actor, encounterId, unchanged())).toMatchObject({
      ok: false,
      error: { invalid: { diagnosis: [expect.any(String)] } },
    });

    accepted(await recordFollowUp(actor, encounterId, aRecord({ diagnosis: aDiagnosis() })));
    accepted(await recordFollowUp(actor, encounterId, unchanged()));

    expect((await getOutcome(actor, encounterId)).diagnoses).toHaveLength(1);
  });
});

describe('a confirmed diagnosis', () => {
  async function record(diagnosis: DiagnosisInput, baseVersion: number) {
    const key = randomUUID();
    return recordDiagnosis(actor, encounterId, { diagnosis, baseVersion, idempotencyKey: key });
  }

  test('is corrected with a reason, and the earlier one stays', async () => {
    accepted(await record(aDiagnosis({ kind: 'not-confirmed' }), 0));
    accepted(await record(aDiagnosis(), 1));
    const other = {
      kind: 'other',
      text: 'Synovial chondromatosis',
      establishedBy: 'operation',
    } as const;

    expect(await record(aDiagnosis(other), 2)).toMatchObject({
      ok: false,
      error: { invalid: { correctionReason: [expect.any(String)] } },
    });
    accepted(await record(aDiagnosis({ ...other, correctionReason: 'Seen at arthroscopy' }), 2));

    const { diagnoses } = await getOutcome(actor, encounterId);
    expect(diagnoses).toMatchObject([
      {
        version: 3,
        kind: 'other',
        conditionId: null,
        text: 'Synovial chondromatosis',
        correctionReason: 'Seen at arthroscopy',
      },
      { version: 2, kind: 'condition', conditionId: 'hip-osteoarthritis' },
      { version: 1, kind: 'not-confirmed', establishedBy: null, establishedOn: null },
    ]);
  });

  test('leaves an event with what stood there before and after', async () => {
    accepted(await record(aDiagnosis(), 0));
    accepted(await record(aDiagnosis({ kind: 'not-confirmed', correctionReason: 'Mixed up' }), 1));

    const events = await rowsOf<{ type: string; detail: unknown }>(
      `SELECT type, detail FROM audit_event
       WHERE encounter_id = $1 AND type LIKE 'diagnosis.%' ORDER BY id`,
      [encounterId],
    );
    expect(events).toMatchObject([
      { type: 'diagnosis.confirmed', detail: { before: null } },
      {
        type: 'diagnosis.corrected',
        detail: { before: { conditionId: 'hip-osteoarthritis' }, after: { kind: 'not-confirmed' } },
      },
    ]);
  });

  test('is written by one of two who saw the same', async () => {
    const outcomes = await Promise.all([
      record(aDiagnosis(), 0),
      record(aDiagnosis({ conditionId: 'femoroacetabular-impingement-syndrome' }), 0),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, error: 'changed-meanwhile' });
  });

  test('is not of a day to come', async () => {
    expect(await record(aDiagnosis({ establishedOn: NEXT_WEEK }), 0)).toMatchObject({
      ok: false,
      error: { invalid: { establishedOn: [expect.any(String)] } },
    });
  });
});

test('the outcomes of a patient are listed by encounter', async () => {
  const patientId = await aPatient(actor);
  const first = await anEncounter(actor, { patientId });
  await anEncounter(actor, { patientId });
  accepted(await planFollowUp(actor, first, aPlan()));

  const outcomes = await listPatientOutcomes(actor, patientId);

  expect([...outcomes.keys()]).toEqual([first]);
  expect(outcomes.get(first)).toEqual(await getOutcome(actor, first));
});

test('another clinic and other roles see and write nothing', async () => {
  const patientId = await aPatient(actor);
  const id = await anEncounter(actor, { patientId });
  const { id: followUpId } = accepted(await planFollowUp(actor, id, aPlan()));
  const before = await rowsOf('SELECT * FROM follow_up WHERE encounter_id = $1', [id]);

  for (const [other, error] of [
    [await aClinician(), 'not-found'],
    [await anAdministrator(actor.clinicId), 'not-allowed'],
    [await anAuditor(actor.clinicId), 'not-allowed'],
  ] as const) {
    const refused = { ok: false, error };
    const diagnosis = { diagnosis: aDiagnosis(), baseVersion: 0, idempotencyKey: randomUUID() };
    expect(await planFollowUp(other, id, aPlan())).toEqual(refused);
    expect(await recordFollowUp(other, id, aRecord())).toEqual(refused);
    expect(await recordDiagnosis(other, id, diagnosis)).toEqual(refused);
    expect(await cancelFollowUp(other, followUpId, { reason: 'Forged', baseVersion: 1 })).toEqual(
      refused,
    );
    expect(await getOutcome(other, id)).toEqual({ followUps: [], diagnoses: [] });
    expect(await listPatientOutcomes(other, patientId)).toEqual(new Map());
  }
  expect(await rowsOf('SELECT * FROM follow_up WHERE encounter_id = $1', [id])).toEqual(before);
});
