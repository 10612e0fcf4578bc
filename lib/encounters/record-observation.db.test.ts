import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAnswer,
  anAuditor,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { recordObservation } from './commands';
import { getEncounter } from './queries';
import { type EncounterId, observationSchema } from './schema';

connectServices();

test('an answer is saved with its author, and moves the ranking', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);

  const saved = accepted(
    await recordObservation(
      actor,
      encounterId,
      anAnswer({ findingId: 'hip-internal-rotation', value: 10 }),
    ),
  );

  expect(saved.observation).toMatchObject({
    findingId: 'hip-internal-rotation',
    side: 'right',
    value: 10,
    state: null,
    version: 1,
    recordedBy: 'Dr clinician',
  });
  expect(saved.panel.encounterVersion).toBe(2);
  expect(saved.panel.assessment?.differential[0]?.ledger).not.toEqual([]);
  const encounter = await getEncounter(actor, encounterId);
  expect(encounter?.observations).toEqual([saved.observation]);
});

test('how an angle was read is kept with it, and in the audit', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const detail = { tool: 'goniometer', position: 'prone' } as const;

  accepted(
    await recordObservation(
      actor,
      encounterId,
      anAnswer({ findingId: 'hip-internal-rotation', value: 10, detail }),
    ),
  );

  const encounter = await getEncounter(actor, encounterId);
  expect(encounter?.observations[0]?.detail).toEqual(detail);
  const [event] = await rowsOf<{ detail: { after: { detail: unknown } } }>(
    `SELECT detail FROM audit_event WHERE type = 'observation.recorded' AND encounter_id = $1`,
    [encounterId],
  );
  expect(event?.detail.after.detail).toEqual(detail);
});

test('left and right are separate answers', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);

  accepted(await recordObservation(actor, encounterId, anAnswer({ side: 'right' })));
  accepted(
    await recordObservation(actor, encounterId, anAnswer({ side: 'left', state: 'absent' })),
  );

  const encounter = await getEncounter(actor, encounterId);
  expect(encounter?.observations.map(({ side, state }) => [side, state])).toEqual([
    ['left', 'absent'],
    ['right', 'present'],
  ]);
});

describe('what the finding does not allow is refused, naming the field', () => {
  test.each([
    ['an unknown finding', { findingId: 'no-such-finding' }, 'findingId'],
    [
      'the age, which comes from the patient',
      { findingId: 'age', side: null, value: 60 },
      'findingId',
    ],
    ['a side where there is none', { findingId: 'smoking', side: 'left' }, 'side'],
    ['no side where there are two', { side: null }, 'side'],
    ['impossible degrees', { findingId: 'hip-internal-rotation', value: 400 }, 'value'],
    ['a number for a yes-or-no finding', { value: 1 }, 'value'],
    ['an unknown option', { findingId: 'onset', side: null, option: 'yesterday' }, 'option'],
    ['a yes for a choice', { findingId: 'onset', side: null, state: 'present' }, 'state'],
    ['two answers at once', { state: 'present', option: 'sudden' }, 'state'],
  ] as const)('%s', async (_, overrides, field) => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);

    const refused = await recordObservation(actor, encounterId, anAnswer(overrides));

    expect(refused).toMatchObject({
      ok: false,
      error: { invalid: { [field]: [expect.any(String)] } },
    });
    await expectNothingWritten(actor, encounterId);
  });

  test('NUL, a megabyte, or something that is no number never reaches the service', () => {
    const answer = { ...anAnswer(), state: undefined };
    for (const wrong of [
      { findingId: 'groin\u0000pain' },
      { findingId: 'a'.repeat(1_000_000) },
      { option: 'x'.repeat(1_000_000) },
      { value: Number.NaN },
      { value: Number.POSITIVE_INFINITY },
      { value: '10' },
      { side: 'both' },
      { baseVersion: -1 },
      { clinicId: randomUUID() },
    ]) {
      expect(observationSchema.safeParse({ ...answer, ...wrong }).success).toBe(false);
    }
  });
});

describe('two clinicians at the same finding', () => {
  test('the second sees what the first saved, and nothing is overwritten', async () => {
    const first = await aClinician();
    const second = await aClinician(first.clinicId);
    const encounterId = await anEncounter(first);
    accepted(await recordObservation(first, encounterId, anAnswer()));

    const clash = await recordObservation(second, encounterId, anAnswer({ state: 'absent' }));

    expect(clash).toMatchObject({
      ok: false,
      error: { changedMeanwhile: { state: 'present', version: 1 } },
    });
    expect(await savedVersions(encounterId)).toEqual([{ state: 'present', version: 1 }]);
  });

  test('of fifty answers at once on the same version one is saved and nobody is misled', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);

    const results = await Promise.all(
      Array.from({ length: 50 }, () => recordObservation(actor, encounterId, anAnswer())),
    );

    const errors = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(errors).toHaveLength(49);
    for (const error of errors) {
      expect(error).toMatchObject({ changedMeanwhile: { state: 'present', version: 1 } });
    }
    expect(await savedVersions(encounterId)).toEqual([{ state: 'present', version: 1 }]);
  });

  test('an answer built on the saved version replaces it, and the audit keeps both', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    accepted(await recordObservation(actor, encounterId, anAnswer()));

    accepted(
      await recordObservation(actor, encounterId, anAnswer({ state: 'absent', baseVersion: 1 })),
    );

    const events = await rowsOf<{ detail: unknown }>(
      `SELECT detail FROM audit_event WHERE encounter_id = $1 AND type = 'observation.recorded'
       ORDER BY id`,
      [encounterId],
    );
    expect(events).toMatchObject([
      { detail: { before: null, after: { state: 'present', version: 1 } } },
      {
        detail: {
          before: { state: 'present', version: 1 },
          after: { state: 'absent', version: 2 },
        },
      },
    ]);
  });
});

describe('the same save sent twice', () => {
  test('fifty times in parallel is one answer, one event and one reply', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const answer = anAnswer();

    const results = await Promise.all(
      Array.from({ length: 50 }, () => recordObservation(actor, encounterId, answer)),
    );

    const replies = new Set(
      results.map((result) => JSON.stringify(sorted(accepted(result).observation))),
    );
    expect(replies.size).toBe(1);
    expect(await savedVersions(encounterId)).toEqual([{ state: 'present', version: 1 }]);
    expect(await eventsOf(encounterId, 'observation.recorded')).toBe(1);
  });

  test('after another answer it still replies with what it saved', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const answer = anAnswer();
    accepted(await recordObservation(actor, encounterId, answer));
    accepted(
      await recordObservation(actor, encounterId, anAnswer({ state: 'absent', baseVersion: 1 })),
    );

    const again = accepted(await recordObservation(actor, encounterId, answer));

    expect(again.observation).toMatchObject({ state: 'present', version: 1 });
    expect(await savedVersions(encounterId)).toEqual([{ state: 'absent', version: 2 }]);
  });

  test('with the same key for another answer or encounter is refused', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const answer = anAnswer();
    accepted(await recordObservation(actor, encounterId, answer));

    const otherAnswer = await recordObservation(actor, encounterId, { ...answer, side: 'left' });
    const otherEncounter = await recordObservation(actor, await anEncounter(actor), answer);

    for (const refused of [otherAnswer, otherEncounter]) {
      expect(refused).toMatchObject({
        ok: false,
        error: { invalid: { idempotencyKey: [expect.any(String)] } },
      });
    }
  });

  test('with one key for two encounters at once, one is saved', async () => {
    const actor = await aClinician();
    const answer = anAnswer();
    const encounters = [await anEncounter(actor), await anEncounter(actor)];

    const results = await Promise.all(
      encounters.map((encounterId) => recordObservation(actor, encounterId, answer)),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      error: { invalid: { idempotencyKey: [expect.any(String)] } },
    });
  });
});

describe('who may not write', () => {
  test('a clinician of another clinic finds no such encounter', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);

    const refused = await recordObservation(await aClinician(), encounterId, anAnswer());

    expect(refused).toEqual({ ok: false, error: 'not-found' });
    await expectNothingWritten(actor, encounterId);
  });

  test('administrators and auditors are not allowed to', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);

    for (const other of [await anAdministrator(actor.clinicId), await anAuditor(actor.clinicId)]) {
      const refused = await recordObservation(other, encounterId, anAnswer());
      expect(refused).toEqual({ ok: false, error: 'not-allowed' });
    }
    await expectNothingWritten(actor, encounterId);
  });

  test('nobody, once the encounter is signed', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    await sign(actor, encounterId);

    const refused = await recordObservation(actor, encounterId, anAnswer());

    expect(refused).toEqual({ ok: false, error: 'already-signed' });
    expect(await savedVersions(encounterId)).toEqual([]);
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

function savedVersions(encounterId: EncounterId): Promise<object[]> {
  return rowsOf('SELECT state, version FROM observation WHERE encounter_id = $1', [encounterId]);
}

async function eventsOf(encounterId: EncounterId, type: string): Promise<number> {
  const rows = await rowsOf('SELECT 1 FROM audit_event WHERE encounter_id = $1 AND type = $2', [
    encounterId,
    type,
  ]);
  return rows.length;
}

/** jsonb forgets the order of keys. */
function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
