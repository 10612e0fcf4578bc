import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { err, ok, type Result } from '@/lib/result';
import { lockEncounter } from './lock-encounter';
import type { WriteRefusal } from './refusal';
import type { AddendumInput, EncounterId } from './schema';

/** Adds words to a signed record; the signed text itself stays. */
export async function addAddendum(
  actor: Actor,
  encounterId: EncounterId,
  input: AddendumInput,
): Promise<Result<{ readonly id: string }, WriteRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const { idempotencyKey: key, text } = input;
    const body = { command: 'add-addendum', encounterId, text };
    return once<{ readonly id: string }, WriteRefusal>(
      transaction,
      actor,
      { key, body },
      async () => {
        if (locked.value.status !== 'signed')
          return err({ invalid: { text: ['Sign the record first, or write in it'] } });
        const { id } = await transaction.addendum.create({
          data: { clinicId: actor.clinicId, encounterId, text, writtenBy: actor.personId },
          select: { id: true },
        });
        await recordEvent(transaction, actor, {
          type: 'addendum.written',
          patientId: locked.value.patientId,
          encounterId,
          addendumId: id,
        });
        return ok({ id });
      },
    );
  });
}
