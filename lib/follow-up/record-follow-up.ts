import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import type { EncounterId } from '@/lib/encounters/schema';
import { err, ok, type Result } from '@/lib/result';
import { findPlanned } from './find-planned';
import type { FollowUpRecord } from './schema';
import { SELECT_FOLLOW_UP, toFollowUp } from './to-dto';
import type { ConfirmedDiagnosisDto, FollowUpDto } from './types';
import { checkDiagnosis, currentDiagnosis, writeDiagnosis } from './write-diagnosis';

type Recorded = Omit<FollowUpRecord, 'idempotencyKey'>;

/**
 * Records a follow-up that took place, planned or not, together with what it was in the end. Both are
 * written or neither.
 */
export async function recordFollowUp(
  actor: Actor,
  encounterId: EncounterId,
  { idempotencyKey: key, ...input }: FollowUpRecord,
): Promise<Result<FollowUpDto, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const body = { command: 'record-follow-up', encounterId, ...input };
    return once<FollowUpDto, VersionedRefusal>(transaction, actor, { key, body }, () =>
      record(transaction, actor, locked.value, encounterId, input),
    );
  });
}

async function record(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  encounterId: EncounterId,
  input: Recorded,
): Promise<Result<FollowUpDto, VersionedRefusal>> {
  const { followUpId, baseVersion, diagnosis } = input;
  const planned = followUpId
    ? await findPlanned(transaction, actor, encounter, { id: followUpId, version: baseVersion })
    : ok(null);
  if (!planned.ok) return planned;
  const earlier = await checkSaid(transaction, actor, encounterId, input);
  if (!earlier.ok) return earlier;
  const after = await write(transaction, actor, encounterId, planned.value, input);
  await recordEvent(transaction, actor, {
    type: 'follow-up.done',
    patientId: encounter.patientId,
    encounterId,
    followUpId: after.id,
    version: after.version,
    before: planned.value,
    after,
  });
  if (diagnosis) {
    const context = { before: earlier.value, followUpId: after.id };
    await writeDiagnosis(transaction, actor, encounter, diagnosis, context);
  }
  return ok(after);
}

/** "As recorded before" needs something that was recorded before. */
async function checkSaid(
  transaction: Transaction,
  actor: Actor,
  encounterId: EncounterId,
  { diagnosis, diagnosisBaseVersion }: Recorded,
): Promise<Result<ConfirmedDiagnosisDto | null, VersionedRefusal>> {
  if (diagnosis) {
    const seen = { diagnosis, baseVersion: diagnosisBaseVersion };
    return checkDiagnosis(transaction, actor, encounterId, seen);
  }
  const before = await currentDiagnosis(transaction, actor, encounterId);
  if (before) return ok(before);
  return err({ invalid: { diagnosis: ['Say what it was, or that it is not confirmed yet'] } });
}

async function write(
  transaction: Transaction,
  { clinicId, personId }: Actor,
  encounterId: EncounterId,
  planned: FollowUpDto | null,
  input: Recorded,
): Promise<FollowUpDto> {
  const closedAt = new Date();
  const data = {
    status: 'done',
    painScore: input.painScore,
    activity: input.activity || null,
    functionScore: input.functionScore,
    globalChange: input.globalChange,
    workStatus: input.workStatus,
    text: input.text || null,
    closedBy: personId,
    closedAt,
    version: (planned?.version ?? 0) + 1,
  };
  const row = planned
    ? await transaction.followUp.update({
        where: { clinicId_id: { clinicId, id: planned.id } },
        data,
        select: SELECT_FOLLOW_UP,
      })
    : await transaction.followUp.create({
        data: { ...data, clinicId, encounterId, reason: '', createdBy: personId },
        select: SELECT_FOLLOW_UP,
      });
  return toFollowUp(row, closedAt);
}
