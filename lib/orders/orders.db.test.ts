import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import { assessEncounter, getEncounter } from '@/lib/encounters/queries';
import type { EncounterId } from '@/lib/encounters/schema';
import {
  aClinician,
  accepted,
  anAdministrator,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { cancelOrder, placeOrder, recordResult, reviewResult } from './commands';
import { listEarlierTests, listOrders } from './queries';
import type { OrderInput } from './schema';

connectServices();

function anOrder(overrides: Partial<OrderInput> = {}): OrderInput {
  return {
    testId: 'xray-hip-and-pelvis',
    urgency: 'routine',
    reason: 'Suspected osteoarthritis.',
    requestText: '',
    idempotencyKey: randomUUID(),
    ...overrides,
  };
}

async function inappropriateTest(actor: Actor, id: EncounterId): Promise<string> {
  const panel = await assessEncounter(actor, id);
  const test = panel?.assessment.tests.find(
    ({ appropriateness }) => appropriateness === 'usually-not-appropriate',
  );
  if (!test) throw new Error('No test is inappropriate here: choose another encounter');
  return test.id;
}

test('an order keeps what the guideline said when it was placed', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const testId = await inappropriateTest(actor, encounterId);

  const placed = accepted(await placeOrder(actor, encounterId, anOrder({ testId })));

  expect(placed).toMatchObject({
    testId,
    status: 'ordered',
    appropriateness: 'usually-not-appropriate',
    rule: expect.any(String),
    orderedBy: 'Dr clinician',
    version: 1,
  });
  expect(await listOrders(actor, encounterId)).toEqual([placed]);
  expect(await getEncounter(actor, encounterId)).toMatchObject({ version: 2 });
});

test('a test that is usually not appropriate needs a reason', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const testId = await inappropriateTest(actor, encounterId);

  const refused = await placeOrder(actor, encounterId, anOrder({ testId, reason: '' }));

  expect(refused).toMatchObject({
    ok: false,
    error: { invalid: { reason: [expect.stringContaining('usually not appropriate')] } },
  });
  expect(await listOrders(actor, encounterId)).toEqual([]);
});

test('"no imaging now" is a decision of its own, without a result', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);

  const { id } = accepted(
    await placeOrder(actor, encounterId, anOrder({ testId: 'none', reason: '' })),
  );

  const result = await recordResult(actor, id, {
    resultText: 'Normal',
    findings: [],
    baseVersion: 1,
  });
  expect(result).toMatchObject({ ok: false, error: { invalid: expect.any(Object) } });
  expect(
    accepted(await cancelOrder(actor, id, { reason: 'Changed', baseVersion: 1 })),
  ).toMatchObject({ status: 'cancelled', cancelledReason: 'Changed' });
});

test('an unknown test is refused', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);

  const refused = await placeOrder(actor, encounterId, anOrder({ testId: 'no-such-test' }));

  expect(refused).toMatchObject({
    ok: false,
    error: { invalid: { testId: [expect.any(String)] } },
  });
});

test('the same order sent fifty times in parallel is one order', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const order = anOrder();

  const results = await Promise.all(
    Array.from({ length: 50 }, () => placeOrder(actor, encounterId, order)),
  );

  expect(new Set(results.map((result) => accepted(result).id)).size).toBe(1);
  expect(await listOrders(actor, encounterId)).toHaveLength(1);
});

describe('an order that was placed', () => {
  test('gets one result, also when two enter it at once', async () => {
    const actor = await aClinician();
    const { id } = accepted(await placeOrder(actor, await anEncounter(actor), anOrder()));

    const outcomes = await Promise.all([
      recordResult(actor, id, { resultText: 'Normal', findings: [], baseVersion: 1 }),
      recordResult(actor, id, { resultText: 'Fracture', findings: [], baseVersion: 1 }),
      cancelOrder(actor, id, { reason: 'Not needed', baseVersion: 1 }),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) {
      expect(outcome).toEqual({ ok: false, error: 'changed-meanwhile' });
    }
  });

  test('closed or reviewed again after a lost reply is so already, for the same person only', async () => {
    const actor = await aClinician();
    const colleague = await aClinician(actor.clinicId);
    const encounterId = await anEncounter(actor);
    const { id } = accepted(await placeOrder(actor, encounterId, anOrder()));
    const result = { resultText: 'Normal', findings: [], baseVersion: 1 };
    const review = { note: 'Exercise first.', baseVersion: 2 };
    const dropped = accepted(await placeOrder(actor, encounterId, anOrder()));
    const cancellation = { reason: 'Not needed', baseVersion: 1 };

    for (const again of [
      (by: Actor) => recordResult(by, id, result),
      (by: Actor) => reviewResult(by, id, review),
      (by: Actor) => cancelOrder(by, dropped.id, cancellation),
    ]) {
      const first = accepted(await again(actor));
      expect(accepted(await again(actor))).toEqual(first);
      expect(await again(colleague)).toMatchObject({ error: 'changed-meanwhile' });
    }
  });

  test('gets its result after the encounter was signed, and the signed record stays', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const { id } = accepted(await placeOrder(actor, encounterId, anOrder()));
    await sign(actor, encounterId);
    const signed = await getEncounter(actor, encounterId);

    accepted(
      await recordResult(actor, id, {
        resultText: 'Narrow joint space',
        findings: [],
        baseVersion: 1,
      }),
    );

    expect(await listOrders(actor, encounterId)).toMatchObject([
      { status: 'resulted', resultText: 'Narrow joint space', version: 2 },
    ]);
    expect(await getEncounter(actor, encounterId)).toEqual(signed);
  });

  test('does not exist for another clinic, and is not for other roles', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const { id } = accepted(await placeOrder(actor, encounterId, anOrder()));
    const before = await rowsOf('SELECT * FROM test_order WHERE id = $1', [id]);

    for (const [other, error] of [
      [await aClinician(), 'not-found'],
      [await anAdministrator(actor.clinicId), 'not-allowed'],
    ] as const) {
      const result = { resultText: 'Forged', findings: [], baseVersion: 1 };
      expect(await recordResult(other, id, result)).toEqual({ ok: false, error });
      expect(await cancelOrder(other, id, { reason: 'Forged', baseVersion: 1 })).toEqual({
        ok: false,
        error,
      });
      expect(await placeOrder(other, encounterId, anOrder())).toEqual({ ok: false, error });
      expect(await listOrders(other, encounterId)).toEqual([]);
    }
    expect(await rowsOf('SELECT * FROM test_order WHERE id = $1', [id])).toEqual(before);
  });
});

describe('a result', () => {
  const HIP = { findingId: 'xray-hip-osteoarthritis', side: 'right' } as const;

  test('records what it showed in the same transaction, and is refused where it was recorded otherwise', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const { id } = accepted(await placeOrder(actor, encounterId, anOrder()));
    const result = { resultText: 'Narrow joint space.', baseVersion: 1 };

    accepted(
      await recordResult(actor, id, { ...result, findings: [{ ...HIP, state: 'present' }] }),
    );

    expect((await getEncounter(actor, encounterId))?.observations).toContainEqual(
      expect.objectContaining({ ...HIP, state: 'present', version: 1 }),
    );
    const again = accepted(await placeOrder(actor, encounterId, anOrder()));
    const refused = await recordResult(actor, again.id, {
      ...result,
      findings: [{ ...HIP, state: 'absent' }],
    });
    expect(refused).toMatchObject({
      error: { invalid: { findings: [expect.stringContaining('Recorded otherwise before')] } },
    });
    const orders = await listOrders(actor, encounterId);
    expect(orders.find((order) => order.id === again.id)).toMatchObject({
      status: 'ordered',
      resultText: null,
    });
  });

  test('of a test that cannot show the finding is refused', async () => {
    const actor = await aClinician();
    const encounterId = await anEncounter(actor);
    const { id } = accepted(await placeOrder(actor, encounterId, anOrder()));

    const refused = await recordResult(actor, id, {
      resultText: 'Seen',
      findings: [{ findingId: 'groin-pain', side: 'right', state: 'present' }],
      baseVersion: 1,
    });

    expect(refused).toMatchObject({
      error: { invalid: { findings: ['This test does not show that'] } },
    });
    expect((await getEncounter(actor, encounterId))?.observations).toEqual([]);
  });

  test('is reviewed once, by somebody who says what follows, also after signing', async () => {
    const actor = await aClinician();
    const stranger = await aClinician();
    const encounterId = await anEncounter(actor);
    const { id } = accepted(await placeOrder(actor, encounterId, anOrder()));
    const review = { note: 'Exercise first.', baseVersion: 2 };
    expect(await reviewResult(actor, id, { ...review, baseVersion: 1 })).toMatchObject({
      error: 'changed-meanwhile',
    });
    await sign(actor, encounterId);
    accepted(await recordResult(actor, id, { resultText: 'Seen', findings: [], baseVersion: 1 }));

    expect(await reviewResult(stranger, id, review)).toMatchObject({ error: 'not-found' });
    const both = await Promise.all([
      reviewResult(actor, id, review),
      reviewResult(actor, id, { ...review, note: 'Refer now.' }),
    ]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const reviewNote = both[0]?.ok ? 'Exercise first.' : 'Refer now.';
    expect(await listOrders(actor, encounterId)).toMatchObject([
      { status: 'reviewed', reviewNote, reviewedBy: 'Dr clinician', version: 3 },
    ]);
  });
});

test('the same test in another encounter of the patient is known for a year, to this clinic only', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const first = await getEncounter(actor, encounterId);
  if (!first) throw new Error('The encounter has gone');
  const patientId = first.patient.id;
  accepted(await placeOrder(actor, encounterId, anOrder()));
  const second = await anEncounter(actor, { patientId });
  const asked = { patientId, notIn: second, since: new Date(Date.now() - 86_400_000) };

  expect(await listEarlierTests(actor, asked)).toMatchObject([
    { testId: 'xray-hip-and-pelvis', status: 'ordered', resultText: null },
  ]);
  expect(await listEarlierTests(actor, { ...asked, notIn: encounterId })).toEqual([]);
  const tomorrow = new Date(Date.now() + 86_400_000);
  expect(await listEarlierTests(actor, { ...asked, since: tomorrow })).toEqual([]);
  expect(await listEarlierTests(await aClinician(), asked)).toEqual([]);
});
