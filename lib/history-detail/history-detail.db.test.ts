import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { getEncounter, getNote } from '@/lib/encounters/queries';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAuditor,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { saveHistoryDetail } from './commands';
import type { HistoryDetailInput } from './schema';

connectServices();

function aDetail(overrides: Partial<HistoryDetailInput> = {}): HistoryDetailInput {
  return {
    activities: [{ text: 'Climbing stairs', score: 4 }],
    treatments: [{ id: 'paracetamol', response: 'did-not-help' }],
    height: { value: 70, unit: 'in' },
    weight: { value: 81, unit: 'kg' },
    baseVersion: 0,
    idempotencyKey: randomUUID(),
    ...overrides,
  };
}

async function anOpenEncounter() {
  const actor = await aClinician();
  return { actor, id: await anEncounter(actor) };
}

describe('the details of a history', () => {
  test('are kept as they were measured, audited, and stand in the note and the signed record', async () => {
    const { actor, id } = await anOpenEncounter();
    accepted(await saveHistoryDetail(actor, id, aDetail()));
    accepted(await saveHistoryDetail(actor, id, aDetail({ height: null, baseVersion: 1 })));

    expect(await getEncounter(actor, id)).toMatchObject({
      version: 3,
      historyDetail: { height: null, weight: { value: 81, unit: 'kg' }, version: 2 },
    });
    expect(
      await rowsOf(
        `SELECT detail FROM audit_event
         WHERE encounter_id = $1 AND type = 'history-detail.saved'`,
        [id],
      ),
    ).toHaveLength(2);
    expect((await getNote(actor, id))?.text).toContain('Climbing stairs 4.');

    await sign(actor, id);
    const [signature] = await rowsOf<{ content: string }>(
      'SELECT content FROM signature WHERE encounter_id = $1',
      [id],
    );
    expect(JSON.parse(signature?.content ?? '{}')).toMatchObject({
      encounter: { historyDetail: { activities: [{ text: 'Climbing stairs', score: 4 }] } },
    });
    expect(await saveHistoryDetail(actor, id, aDetail({ baseVersion: 2 }))).toMatchObject({
      error: 'already-signed',
    });
  });

  test('sent twice are saved once', async () => {
    const { actor, id } = await anOpenEncounter();
    const input = aDetail();

    const first = await saveHistoryDetail(actor, id, input);

    expect(await saveHistoryDetail(actor, id, input)).toEqual(first);
    expect((await getEncounter(actor, id))?.historyDetail?.version).toBe(1);
  });

  test('by two people at once are saved for one', async () => {
    const { actor, id } = await anOpenEncounter();

    const results = await Promise.all([
      saveHistoryDetail(actor, id, aDetail()),
      saveHistoryDetail(actor, id, aDetail({ treatments: [] })),
    ]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: 'changed-meanwhile' });
  });

  test('are not found from another clinic, and not for other roles', async () => {
    const { actor, id } = await anOpenEncounter();

    expect(await saveHistoryDetail(await aClinician(), id, aDetail())).toMatchObject({
      error: 'not-found',
    });
    for (const other of [await anAdministrator(actor.clinicId), await anAuditor(actor.clinicId)]) {
      expect(await saveHistoryDetail(other, id, aDetail())).toMatchObject({ error: 'not-allowed' });
    }
    expect((await getEncounter(actor, id))?.historyDetail).toBeNull();
  });
});
