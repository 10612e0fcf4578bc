import { describe, expect, test } from 'vitest';
import {
  aClinician,
  accepted,
  anAuditor,
  anEncounter,
  connectServices,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { amendNote } from './commands';
import { getNote } from './queries';

connectServices();

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

  test('sent again after a lost reply is saved already, for the same person only', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const note = { text: 'First.', baseVersion: 0 };
    accepted(await amendNote(actor, id, note));

    expect(accepted(await amendNote(actor, id, note))).toEqual({ version: 1 });
    expect(await amendNote(await aClinician(actor.clinicId), id, note)).toMatchObject({
      error: 'changed-meanwhile',
    });
    accepted(await amendNote(actor, id, { text: 'Second.', baseVersion: 1 }));
    expect(await amendNote(actor, id, note)).toMatchObject({ error: 'changed-meanwhile' });
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
