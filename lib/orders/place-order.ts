import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { computeAssessment } from '@/lib/encounters/compute-assessment';
import { loadEncounter } from '@/lib/encounters/load-encounter';
import { lockEncounter } from '@/lib/encounters/lock-encounter';
import type { WriteRefusal } from '@/lib/encounters/refusal';
import { touchEncounter } from '@/lib/encounters/save-answer';
import type { EncounterId } from '@/lib/encounters/schema';
import type { Assessment, SuggestedTest } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, ok, type Result } from '@/lib/result';
import type { OrderInput } from './schema';
import { SELECT_ORDER, toOrder } from './to-dto';
import type { OrderDto } from './types';

type Advice = Pick<OrderDto, 'appropriateness' | 'rule'>;

/**
 * Orders a test, or records the decision "no imaging now", with what the guideline said at that
 * moment. A test that is usually not appropriate needs the clinician's reason.
 */
export async function placeOrder(
  actor: Actor,
  encounterId: EncounterId,
  input: OrderInput,
): Promise<Result<OrderDto, WriteRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const { idempotencyKey: key, ...order } = input;
    const body = { command: 'place-order', encounterId, ...order };
    return once<OrderDto, WriteRefusal>(transaction, actor, { key, body }, async () => {
      if (locked.value.status === 'signed') return err('already-signed');
      const encounter = await loadEncounter(transaction, actor, encounterId);
      if (!encounter) return err('not-found');
      const advice = adviceFor(order, computeAssessment(encounter));
      if (!advice.ok) return advice;
      const { clinicId, personId } = actor;
      const row = await transaction.testOrder.create({
        data: {
          clinicId,
          encounterId,
          ...order,
          requestText: order.requestText || null,
          ...advice.value,
          orderedBy: personId,
        },
        select: SELECT_ORDER,
      });
      const placed = toOrder(row);
      await touchEncounter(transaction, actor, locked.value);
      await recordEvent(transaction, actor, {
        type: 'order.placed',
        patientId: locked.value.patientId,
        encounterId,
        orderId: placed.id,
        version: placed.version,
        before: null,
        after: placed,
      });
      return ok(placed);
    });
  });
}

function adviceFor(
  { testId, reason }: Pick<OrderInput, 'testId' | 'reason'>,
  { tests, imagingAdvice }: Assessment,
): Result<Advice, WriteRefusal> {
  if (testId === 'none') return ok({ appropriateness: null, rule: imagingAdvice.rule });
  if (!knowledgeBase().tests.has(testId)) {
    return err({ invalid: { testId: ['This test is not in the knowledge base'] } });
  }
  const suggested = tests.find(({ id }) => id === testId);
  if (suggested?.appropriateness === 'usually-not-appropriate' && reason === '') {
    return err({ invalid: { reason: [whyNeeded(suggested)] } });
  }
  return ok({
    appropriateness: suggested?.appropriateness ?? null,
    rule: suggested?.rule ?? null,
  });
}

function whyNeeded({ label }: SuggestedTest): string {
  return `${label} is usually not appropriate here: say why it is needed`;
}
