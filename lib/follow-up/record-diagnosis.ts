import 'server-only';
import type { Actor } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import { once } from '@/lib/db/once';
import { lockEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import type { EncounterId } from '@/lib/encounters/schema';
import { ok, type Result } from '@/lib/result';
import type { DiagnosisRecord } from './schema';
import type { ConfirmedDiagnosisDto } from './types';
import { checkDiagnosis, writeDiagnosis } from './write-diagnosis';

/** Records the confirmed diagnosis, or corrects it, without a follow-up: a report came in. */
export async function recordDiagnosis(
  actor: Actor,
  encounterId: EncounterId,
  { diagnosis, baseVersion, idempotencyKey: key }: DiagnosisRecord,
): Promise<Result<ConfirmedDiagnosisDto, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const body = { command: 'record-diagnosis', encounterId, diagnosis, baseVersion };
    return once<ConfirmedDiagnosisDto, VersionedRefusal>(
      transaction,
      actor,
      { key, body },
      async () => {
        const seen = { diagnosis, baseVersion };
        const before = await checkDiagnosis(transaction, actor, encounterId, seen);
        if (!before.ok) return before;
        const context = { before: before.value, followUpId: null };
        return ok(await writeDiagnosis(transaction, actor, locked.value, diagnosis, context));
      },
    );
  });
}
