import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/db/errors';
import { placeOrder } from '@/lib/orders/commands';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAnswer,
  anEncounter,
  connectServices,
  rowsOf,
  withClient,
} from '@/lib/testing/database';
import { aFullRecord, sign } from '@/lib/testing/database-record';
import {
  addAddendum,
  amendComplaint,
  amendNote,
  recordAssessment,
  recordJudgement,
  recordObservation,
  signEncounter,
} from './commands';
import { assessEncounter, getEncounter, getNote } from './queries';
import type { SignInput } from './schema';

connectServices();

const right = async (): Promise<boolean> => true;
const wrong = async (): Promise<boolean> => false;

function signing(overrides: Partial<SignInput> = {}): SignInput {
  return {
    reviewed: true,
    password: 'whatever was typed',
    redFlagDispositions: [],
    baseVersion: 1,
    ...overrides,
  };
}

test('the signature is the hash of the whole record, which anyone can compute again', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  accepted(await recordObservation(actor, encounterId, anAnswer()));

  const contentHash = await sign(actor, encounterId);

  const [stored] = await rowsOf<{ content: string; content_hash: string }>(
    'SELECT content, content_hash FROM signature WHERE encounter_id = $1',
    [encounterId],
  );
  const content = stored?.content ?? '';
  expect(createHash('sha256').update(content).digest('hex')).toBe(contentHash);
  expect(stored?.content_hash).toBe(contentHash);
  expect(JSON.parse(content)).toMatchObject({
    format: 'iliac-record-1',
    encounter: { id: encounterId, observations: [{ findingId: 'groin-pain' }] },
    assessment: { input: { setting: 'primary-care' }, output: { differential: expect.any(Array) } },
    signedBy: actor.personId,
  });
});

test('what the engine said at signing is what a reader sees later', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const before = await assessEncounter(actor, encounterId);

  await sign(actor, encounterId);

  const after = await assessEncounter(actor, encounterId);
  expect(after?.assessment).toEqual(before?.assessment);
  expect(await getEncounter(actor, encounterId)).toMatchObject({ status: 'signed' });
});

test('red flags that are present or were not asked need a word each', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const flag = anAnswer({ findingId: 'saddle-numbness', side: null });
  accepted(await recordObservation(actor, encounterId, flag));
  accepted(
    await recordObservation(actor, encounterId, {
      ...anAnswer({ findingId: 'fever', side: null, state: 'absent' }),
    }),
  );

  const refused = await signEncounter(actor, encounterId, signing({ baseVersion: 3 }), right);

  const { invalid } = (refused.ok ? {} : refused.error) as { invalid: Record<string, string[]> };
  expect(invalid['redFlagDispositions.saddle-numbness']?.[0]).toContain('present');
  expect(invalid['redFlagDispositions.weight-loss']?.[0]).toContain('not asked');
  expect(invalid['redFlagDispositions.fever']).toBeUndefined();
  expect(await getEncounter(actor, encounterId)).toMatchObject({ status: 'open' });
});

test('a word on a red flag that needs none any more is refused', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  accepted(
    await recordObservation(actor, encounterId, {
      ...anAnswer({ findingId: 'fever', side: null, state: 'absent' }),
    }),
  );
  const redFlagDispositions = [{ findingId: 'fever', text: 'Taken by the nurse' }];

  const refused = await signEncounter(
    actor,
    encounterId,
    signing({ baseVersion: 2, redFlagDispositions }),
    right,
  );

  const { invalid } = (refused.ok ? {} : refused.error) as { invalid: Record<string, string[]> };
  expect(invalid['redFlagDispositions.fever']?.[0]).toContain('needs no word any more');
});

test('a wrong password signs nothing and leaves an event', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);

  const refused = await signEncounter(actor, encounterId, signing(), wrong);

  expect(refused).toMatchObject({
    ok: false,
    error: { invalid: { password: [expect.any(String)] } },
  });
  const events = await rowsOf(
    `SELECT outcome FROM audit_event WHERE encounter_id = $1
     AND type = 'encounter.signing-refused'`,
    [encounterId],
  );
  expect(events).toEqual([{ outcome: 'refused' }]);
});

test('a record that changed after it was reviewed is not signed', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  accepted(await recordObservation(actor, encounterId, anAnswer()));

  const refused = await signEncounter(actor, encounterId, signing({ baseVersion: 1 }), right);

  expect(refused).toEqual({ ok: false, error: 'changed-meanwhile' });
});

test('another clinic finds nothing to sign, another role may not', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const administrator = await anAdministrator(actor.clinicId);

  for (const verify of [right, wrong]) {
    expect(await signEncounter(await aClinician(), encounterId, signing(), verify)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await signEncounter(administrator, encounterId, signing(), verify)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  }
  expect(await getEncounter(actor, encounterId)).toMatchObject({ status: 'open' });
});

test('two who sign at once make one signature', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);

  const outcomes = await Promise.allSettled([
    sign(actor, encounterId),
    sign(actor, encounterId),
    sign(actor, encounterId),
  ]);

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const rows = await rowsOf('SELECT 1 FROM signature WHERE encounter_id = $1', [encounterId]);
  expect(rows).toHaveLength(1);
});

describe('a signed record', () => {
  test('refuses every change by the services', async () => {
    const { actor, encounterId } = await aFullRecord();
    const before = await getEncounter(actor, encounterId);
    const key = { idempotencyKey: randomUUID() };

    const attempts = [
      recordObservation(actor, encounterId, anAnswer({ baseVersion: 1 })),
      amendNote(actor, encounterId, { text: 'Other', baseVersion: 1 }),
      amendComplaint(actor, encounterId, {
        setting: 'emergency',
        complaints: ['hip'],
        complaintText: 'Other',
        baseVersion: 1,
      }),
      recordJudgement(actor, encounterId, {
        workingDiagnosis: null,
        certainty: null,
        candidates: [],
        baseVersion: 1,
      }),
      recordAssessment(actor, encounterId),
      placeOrder(actor, encounterId, {
        testId: 'none',
        urgency: 'routine',
        requestText: '',
        reason: '',
        ...key,
      }),
      signEncounter(actor, encounterId, signing({ baseVersion: before?.version ?? 0 }), right),
    ];

    for (const outcome of await Promise.all(attempts)) {
      expect(outcome).toEqual({ ok: false, error: 'already-signed' });
    }
    expect(await getEncounter(actor, encounterId)).toEqual(before);
  });

  test.each([
    ['an answer', `UPDATE observation SET state = 'absent'`, 'signed-record'],
    ['the note', `UPDATE note SET text = 'Other'`, 'signed-record'],
    ['a candidate', 'UPDATE candidate SET withdrawn = true', 'signed-record'],
    ['the encounter', `UPDATE encounter SET complaint_text = 'Other'`, 'signed-record'],
    ['the status', `UPDATE encounter SET status = 'open', signed_at = NULL`, 'signed-record'],
    ['an order', `UPDATE test_order SET reason = 'Other'`, 'append-only'],
    ['the signature', `UPDATE signature SET content = 'Other'`, 'append-only'],
    ['an assessment', `UPDATE assessment SET input_hash = 'x'`, 'append-only'],
    ['an addendum', `UPDATE addendum SET text = 'Other'`, 'append-only'],
    ['the audit', `UPDATE audit_event SET type = 'x'`, 'append-only'],
    ['by deleting an answer', 'DELETE FROM observation', 'signed-record'],
    ['by deleting the audit', 'DELETE FROM audit_event', 'append-only'],
    ['by emptying the audit', 'TRUNCATE audit_event', 'append-only'],
  ])('is not changed in %s even by the owner of the database', async (_, sql, problem) => {
    const { actor } = await aFullRecord();

    const outcome = await withClient('ownerUrl', async (client) => {
      await client.query(`SELECT set_config('app.clinic', $1, false)`, [actor.clinicId]);
      return client.query(sql).catch(problemOf);
    });

    expect(outcome).toBe(problem);
  });

  test('takes addenda, once each, and shows them after the note', async () => {
    const { actor, encounterId } = await aFullRecord();
    const addendum = { text: 'X-ray seen: no fracture.', idempotencyKey: randomUUID() };

    const ids = await Promise.all(
      Array.from({ length: 10 }, () => addAddendum(actor, encounterId, addendum)),
    );

    expect(new Set(ids.map((result) => accepted(result).id)).size).toBe(1);
    const note = await getNote(actor, encounterId);
    expect(note?.addenda.map(({ text }) => text)).toEqual(['Called.', addendum.text]);
    expect(note).toMatchObject({ text: 'Hip pain.', signature: { signedBy: 'Dr clinician' } });
  });
});

test('an addendum needs a signature before it, a clinician and the right clinic', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const addendum = { text: 'Early.', idempotencyKey: randomUUID() };

  expect(await addAddendum(actor, encounterId, addendum)).toMatchObject({ ok: false });
  expect(await addAddendum(await aClinician(), encounterId, addendum)).toEqual({
    ok: false,
    error: 'not-found',
  });
  expect(await addAddendum(await anAdministrator(actor.clinicId), encounterId, addendum)).toEqual({
    ok: false,
    error: 'not-allowed',
  });
});
