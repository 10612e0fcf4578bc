import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, ok, type Result } from '@/lib/result';
import { panelOfEncounter } from './assessment';
import { checkObservation } from './check-observation';
import { lockEncounter } from './lock-encounter';
import type { ObservationRefusal } from './refusal';
import {
  findAnswer,
  keptAnswer,
  requireObservation,
  saveAnswer,
  touchEncounter,
} from './save-answer';
import type { EncounterId, ObservationInput } from './schema';
import { toObservation } from './to-dto';
import type { ObservationDto, SavedObservation } from './types';

/**
 * Saves one answer and says what follows from it. When someone saved another answer since the
 * clinician looked, nothing is written and theirs is returned. The same key twice is one save.
 */
export async function recordObservation(
  actor: Actor,
  encounterId: EncounterId,
  input: ObservationInput,
): Promise<Result<SavedObservation, ObservationRefusal>> {
  const saved = await commitObservation(actor, encounterId, input);
  if (!saved.ok) return saved;
  const panel = await panelOfEncounter(actor, encounterId);
  return panel ? ok({ observation: saved.value, panel }) : err('not-found');
}

/** The save itself, up to the commit: answer, version, audit event and idempotency key together. */
export async function commitObservation(
  actor: Actor,
  encounterId: EncounterId,
  input: ObservationInput,
): Promise<Result<ObservationDto, ObservationRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const encounter = locked.value;
    const { idempotencyKey: key, ...answer } = input;
    const body = { command: 'record-observation', encounterId, ...answer };

    return once<ObservationDto, ObservationRefusal>(transaction, actor, { key, body }, async () => {
      if (encounter.status === 'signed') return err('already-signed');
      const finding = checkObservation(knowledgeBase(), input);
      if (!finding.ok) return err({ invalid: finding.error });
      const before = await findAnswer(transaction, actor, encounter, input);
      if ((before?.version ?? 0) !== input.baseVersion) {
        if (!before) return err({ invalid: { baseVersion: ['This answer was never recorded'] } });
        const theirs = await requireObservation(transaction, actor, encounter, input);
        return err({ changedMeanwhile: toObservation(theirs) });
      }
      const after = await saveAnswer(transaction, actor, encounter, input, finding.value, before);
      await touchEncounter(transaction, actor, encounter);
      await recordEvent(transaction, actor, {
        type: 'observation.recorded',
        patientId: encounter.patientId,
        encounterId,
        findingId: input.findingId,
        version: after.version,
        before: before && keptAnswer(before),
        after: keptAnswer(after),
      });
      return ok(toObservation(after));
    });
  });
}
