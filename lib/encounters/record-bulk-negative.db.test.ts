import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import {
  aClinician,
  accepted,
  anAnswer,
  anAuditor,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { recordBulkNegative, recordObservation } from './commands';
import { getEncounter } from './queries';
import type { EncounterId } from './schema';

connectServices();

describe('the rest of a block as negative', () => {
  const bulk = (...findings: { findingId: string; side: 'left' | 'right' | null }[]) => ({
    findings,
    idempotencyKey: randomUUID(),
  });

  test('answers only what has no answer, and marks it', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    accepted(await recordObservation(actor, encounterId, anAnswer()));

    const saved = accepted(
      await recordBulkNegative(
        actor,
        encounterId,
        bulk(
          { findingId: 'groin-pain', side: 'right' },
          { findingId: 'groin-pain', side: 'left' },
          { findingId: 'groin-pain', side: 'left' },
          { findingId: 'smoking', side: null },
        ),
      ),
    );

    expect(saved.observations).toMatchObject([
      { findingId: 'groin-pain', side: 'left', state: 'absent', bulk: true },
      { findingId: 'smoking', side: null, state: 'absent', bulk: true },
    ]);
    const encounter = await getEncounter(actor, encounterId);
    expect(encounter?.observations).toHaveLength(3);
    expect(await eventsOf(encounterId, 'observations.recorded-negative')).toBe(1);
  });

  test('is refused for red flags, measures and unknown findings, and writes nothing', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);

    for (const findingId of ['saddle-numbness', 'severity', 'no-such-finding']) {
      const refused = await recordBulkNegative(
        actor,
        encounterId,
        bulk({ findingId: 'smoking', side: null }, { findingId, side: null }),
      );
      expect(refused).toMatchObject({ ok: false, error: { invalid: expect.any(Object) } });
    }
    await expectNothingWritten(actor, encounterId);
  });

  test('belongs to the clinic and to clinicians', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const input = bulk({ findingId: 'smoking', side: null });

    expect(await recordBulkNegative(await aClinician(), encounterId, input)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await recordBulkNegative(await anAuditor(actor.clinicId), encounterId, input)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    await expectNothingWritten(actor, encounterId);
  });
});

async function expectNothingWritten(actor: Actor, encounterId: EncounterId): Promise<void> {
  const [written] = await rowsOf(
    `SELECT version,
       (SELECT count(*) FROM observation WHERE encounter_id = e.id)::int AS observations,
       (SELECT count(*) FROM idempotency_key WHERE clinic_id = e.clinic_id)::int AS keys,
       (SELECT count(*) FROM audit_event
        WHERE encounter_id = e.id AND type LIKE 'observation%')::int AS events
     FROM encounter e WHERE clinic_id = $1 AND id = $2`,
    [actor.clinicId, encounterId],
  );
  expect(written).toEqual({ version: 1, observations: 0, keys: 0, events: 0 });
}

async function eventsOf(encounterId: EncounterId, type: string): Promise<number> {
  const rows = await rowsOf('SELECT 1 FROM audit_event WHERE encounter_id = $1 AND type = $2', [
    encounterId,
    type,
  ]);
  return rows.length;
}
