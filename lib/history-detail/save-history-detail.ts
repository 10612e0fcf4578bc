import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { lockEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import { touchEncounter } from '@/lib/encounters/save-answer';
import type { EncounterId } from '@/lib/encounters/schema';
import { err, ok, type Result } from '@/lib/result';
import type { HistoryDetailInput } from './schema';
import { SELECT_HISTORY_DETAIL, toHistoryDetail } from './to-dto';
import type { HistoryDetail, HistoryDetailDto } from './types';

/** Saves all details over those the clinician saw; nothing when somebody else saved others meanwhile. */
export async function saveHistoryDetail(
  actor: Actor,
  encounterId: EncounterId,
  { idempotencyKey: key, ...input }: HistoryDetailInput,
): Promise<Result<HistoryDetailDto, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const encounter = locked.value;
    const body = { command: 'save-history-detail', encounterId, ...input };

    return once<HistoryDetailDto, VersionedRefusal>(transaction, actor, { key, body }, async () => {
      if (encounter.status === 'signed') return err('already-signed');
      const before = await findDetail(transaction, actor, encounterId);
      if ((before?.version ?? 0) !== input.baseVersion) return err('changed-meanwhile');
      const after = await write(transaction, actor, encounterId, input);
      await touchEncounter(transaction, actor, encounter);
      await recordEvent(transaction, actor, {
        type: 'history-detail.saved',
        patientId: encounter.patientId,
        encounterId,
        version: after.version,
        before: before && saidIn(before),
        after: saidIn(after),
      });
      return ok(after);
    });
  });
}

async function findDetail(
  transaction: Transaction,
  { clinicId }: Actor,
  encounterId: EncounterId,
): Promise<HistoryDetailDto | null> {
  const row = await transaction.historyDetail.findUnique({
    where: { clinicId_encounterId: { clinicId, encounterId } },
    select: SELECT_HISTORY_DETAIL,
  });
  return row && toHistoryDetail(row);
}

async function write(
  transaction: Transaction,
  { clinicId, personId }: Actor,
  encounterId: EncounterId,
  input: Omit<HistoryDetailInput, 'idempotencyKey'>,
): Promise<HistoryDetailDto> {
  const { activities, treatments, height, weight, baseVersion } = input;
  const data = {
    activities,
    treatments,
    height: height?.value ?? null,
    heightUnit: height?.unit ?? null,
    weight: weight?.value ?? null,
    weightUnit: weight?.unit ?? null,
    recordedBy: personId,
    recordedAt: new Date(),
    version: baseVersion + 1,
  };
  const row = await transaction.historyDetail.upsert({
    where: { clinicId_encounterId: { clinicId, encounterId } },
    create: { ...data, clinicId, encounterId },
    update: data,
    select: SELECT_HISTORY_DETAIL,
  });
  return toHistoryDetail(row);
}

/** What of the details the audit keeps. */
function saidIn({ activities, treatments, height, weight }: HistoryDetailDto): HistoryDetail {
  return { activities, treatments, height, weight };
}
