import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { getEncounter, getNote } from '@/lib/encounters/queries';
import type { EncounterId } from '@/lib/encounters/schema';
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
import { savePainDrawing } from './commands';
import type { Mark, PainDrawingInput } from './schema';

connectServices();

const GROIN: Mark = { region: 'groin', side: 'right', sensation: 'pain' };
const SHIN: Mark = { region: 'shin', side: 'left', sensation: 'numbness' };

function aDrawing(overrides: Partial<PainDrawingInput> = {}): PainDrawingInput {
  return {
    marks: [GROIN],
    worst: null,
    baseVersion: 0,
    idempotencyKey: randomUUID(),
    ...overrides,
  };
}

async function anOpenEncounter() {
  const actor = await aClinician();
  return { actor, id: await anEncounter(actor) };
}

function eventsOf(id: EncounterId) {
  return rowsOf<{ event: { before: unknown; after: unknown } }>(
    `SELECT detail AS event FROM audit_event
     WHERE encounter_id = $1 AND type = 'pain-drawing.saved' ORDER BY id`,
    [id],
  );
}

describe('a pain drawing', () => {
  test('is kept with the encounter, raises its version, and stands in the audit with what was before', async () => {
    const { actor, id } = await anOpenEncounter();
    expect((await getEncounter(actor, id))?.painDrawing).toBeNull();

    accepted(await savePainDrawing(actor, id, aDrawing()));
    const input = aDrawing({
      marks: [GROIN, SHIN, SHIN],
      worst: { region: 'groin', side: 'right' },
      baseVersion: 1,
    });
    accepted(await savePainDrawing(actor, id, input));

    expect(await getEncounter(actor, id)).toMatchObject({
      version: 3,
      painDrawing: {
        marks: [GROIN, SHIN],
        worst: { region: 'groin', side: 'right' },
        recordedBy: 'Dr clinician',
        version: 2,
      },
    });
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test('stands in the note and in what is signed', async () => {
    const { actor, id } = await anOpenEncounter();
    accepted(await savePainDrawing(actor, id, aDrawing()));

    expect((await getNote(actor, id))?.text).toContain('Pain drawing. Pain: right groin.');

    await sign(actor, id);
    const [signature] = await rowsOf<{ content: string }>(
      'SELECT content FROM signature WHERE encounter_id = $1',
      [id],
    );
    expect(JSON.parse(signature?.content ?? '{}')).toMatchObject({
      encounter: { painDrawing: { marks: [GROIN] } },
    });
    expect(await savePainDrawing(actor, id, aDrawing({ baseVersion: 1 }))).toEqual({
      ok: false,
      error: 'already-signed',
    });
  });

  test('sent twice is saved once; the same key for another drawing is refused', async () => {
    const { actor, id } = await anOpenEncounter();
    const input = aDrawing();

    const [first, second] = [
      await savePainDrawing(actor, id, input),
      await savePainDrawing(actor, id, input),
    ];

    expect(second).toEqual(first);
    expect(await eventsOf(id)).toHaveLength(1);
    expect(await savePainDrawing(actor, id, { ...input, marks: [SHIN] })).toMatchObject({
      error: { invalid: { idempotencyKey: ['This key was used for another save'] } },
    });
  });

  test('by two people at once is saved for one, and the other is shown it', async () => {
    const { actor, id } = await anOpenEncounter();

    const results = await Promise.all([
      savePainDrawing(actor, id, aDrawing()),
      savePainDrawing(actor, id, aDrawing({ marks: [SHIN] })),
    ]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      error: { changedMeanwhile: { version: 1, recordedBy: 'Dr clinician' } },
    });
    expect((await getEncounter(actor, id))?.painDrawing?.version).toBe(1);
  });

  test.each([
    [
      { marks: [{ ...GROIN, region: 'elbow' }] },
      'marks',
      'This place is not in the knowledge base',
    ],
    [{ marks: [{ ...GROIN, side: null }] }, 'marks', 'Choose left or right'],
    [{ marks: [{ ...GROIN, region: 'coccyx' }] }, 'marks', 'This place has no sides'],
    [
      { marks: [SHIN], worst: { region: 'shin', side: 'left' as const } },
      'worst',
      'Mark pain at the worst place first',
    ],
    [{ baseVersion: 4 }, 'baseVersion', 'Nothing was ever drawn'],
  ])('that does not fit is refused: %j', async (change, field, message) => {
    const { actor, id } = await anOpenEncounter();

    expect(await savePainDrawing(actor, id, aDrawing(change))).toEqual({
      ok: false,
      error: { invalid: { [field]: [message] } },
    });
    expect((await getEncounter(actor, id))?.painDrawing).toBeNull();
  });

  test('is not found from another clinic, and not for other roles', async () => {
    const { actor, id } = await anOpenEncounter();

    expect(await savePainDrawing(await aClinician(), id, aDrawing())).toMatchObject({
      error: 'not-found',
    });
    for (const other of [await anAdministrator(actor.clinicId), await anAuditor(actor.clinicId)]) {
      expect(await savePainDrawing(other, id, aDrawing())).toMatchObject({ error: 'not-allowed' });
    }
    expect((await getEncounter(actor, id))?.painDrawing).toBeNull();
  });
});
