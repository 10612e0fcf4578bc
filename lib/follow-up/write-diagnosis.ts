import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import type { Transaction } from '@/lib/db/clinic-transaction';
import type { LockedEncounter } from '@/lib/encounters/lock-encounter';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import { knowledgeBase } from '@/lib/knowledge/current';
import { whereVisible } from '@/lib/patients/access';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import { dayAfter } from './calendar';
import type { DiagnosisInput } from './schema';
import { SELECT_DIAGNOSIS, toDiagnosis } from './to-dto';
import type { ConfirmedDiagnosisDto } from './types';

type Seen = {
  readonly diagnosis: DiagnosisInput;
  /** The version the clinician saw, 0 for none. */
  readonly baseVersion: number;
};

/**
 * The diagnosis that would be replaced, or why it cannot be: one that was confirmed is replaced only
 * with a reason. The caller holds the lock on the encounter.
 */
export async function checkDiagnosis(
  transaction: Transaction,
  actor: Actor,
  encounterId: string,
  { diagnosis, baseVersion }: Seen,
): Promise<Result<ConfirmedDiagnosisDto | null, VersionedRefusal>> {
  const before = await currentDiagnosis(transaction, actor, encounterId);
  if ((before?.version ?? 0) !== baseVersion) return err('changed-meanwhile');
  const faults = faultsOf(diagnosis, before, new Date());
  return faults ? err({ invalid: faults }) : ok(before);
}

/** Writes what was checked as the next version; what was said before stays. */
export async function writeDiagnosis(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  diagnosis: DiagnosisInput,
  { before, followUpId }: Context,
): Promise<ConfirmedDiagnosisDto> {
  const row = await transaction.confirmedDiagnosis.create({
    data: {
      ...columnsOf(diagnosis),
      clinicId: actor.clinicId,
      encounterId: encounter.id,
      version: (before?.version ?? 0) + 1,
      followUpId,
      knowledgeVersion: knowledgeBase().version,
      correctionReason: (before && diagnosis.correctionReason) || null,
      recordedBy: actor.personId,
    },
    select: SELECT_DIAGNOSIS,
  });
  const after = toDiagnosis(row);
  await recordEvent(transaction, actor, {
    type: isConfirmed(before) ? 'diagnosis.corrected' : 'diagnosis.confirmed',
    patientId: encounter.patientId,
    encounterId: encounter.id,
    version: after.version,
    before,
    after,
  });
  return after;
}

type Context = {
  readonly before: ConfirmedDiagnosisDto | null;
  /** The follow-up it was said at. */
  readonly followUpId: string | null;
};

function isConfirmed(diagnosis: ConfirmedDiagnosisDto | null): boolean {
  return diagnosis !== null && diagnosis.kind !== 'not-confirmed';
}

/** The diagnosis that holds, or null when none was ever recorded. */
export async function currentDiagnosis(
  transaction: Transaction,
  actor: Actor,
  encounterId: string,
): Promise<ConfirmedDiagnosisDto | null> {
  const row = await transaction.confirmedDiagnosis.findFirst({
    where: { ...whereVisible(actor), encounterId },
    select: SELECT_DIAGNOSIS,
    orderBy: { version: 'desc' },
  });
  return row && toDiagnosis(row);
}

function faultsOf(
  diagnosis: DiagnosisInput,
  before: ConfirmedDiagnosisDto | null,
  now: Date,
): FieldErrors | null {
  const { kind, conditionId, establishedOn, correctionReason } = diagnosis;
  if (kind === 'condition' && !knowledgeBase().conditions.has(conditionId ?? '')) {
    return { conditionId: ['This condition is not in the knowledge base'] };
  }
  // A day of grace: where the clinic is, it may already be the day after.
  if (kind !== 'not-confirmed' && establishedOn && establishedOn > dayAfter(now, 1)) {
    return { establishedOn: ['Enter a day that has been'] };
  }
  if (isConfirmed(before) && correctionReason === '') {
    return { correctionReason: ['Say why the earlier diagnosis no longer holds'] };
  }
  return null;
}

/** Only what belongs to the kind: a condition that was chosen first and then left is not kept. */
function columnsOf({ kind, conditionId, text, establishedBy, establishedOn }: DiagnosisInput) {
  const wasEstablished = kind !== 'not-confirmed';
  return {
    kind,
    conditionId: kind === 'condition' ? conditionId : null,
    text: kind === 'other' ? text : null,
    establishedBy: wasEstablished ? establishedBy : null,
    establishedOn: wasEstablished && establishedOn ? new Date(establishedOn) : null,
  };
}
