import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { placeOrder } from '@/lib/orders/commands';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAnswer,
  anEncounter,
  aPatient,
  connectServices,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { recordObservation } from './commands';
import { listPatientEncounters, listWorklist } from './queries';

connectServices();

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
        requestText: '',
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
