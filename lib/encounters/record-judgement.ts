import 'server-only';
import type { Actor } from '@/lib/actor';
import { isOwnChange } from '@/lib/audit/own-change';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { knowledgeBase } from '@/lib/knowledge/current';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import { lockOpenEncounter } from './lock-encounter';
import type { VersionedRefusal } from './refusal';
import type { EncounterId, Judgement } from './schema';
import { SELECT_JUDGEMENT, toJudgement } from './to-dto';
import type { ClinicianJudgementDto } from './types';

/** Replaces the clinician's own view: working diagnosis, certainty and list of candidates. */
export async function recordJudgement(
  actor: Actor,
  encounterId: EncounterId,
  judgement: Judgement,
): Promise<Result<ClinicianJudgementDto, VersionedRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockOpenEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const encounter = locked.value;
    const where = { clinicId_id: { clinicId: actor.clinicId, id: encounterId } };
    const before = await transaction.encounter.findUniqueOrThrow({
      where,
      select: SELECT_JUDGEMENT,
    });
    const { baseVersion } = judgement;
    if (encounter.judgementVersion !== baseVersion) {
      const version = encounter.judgementVersion;
      const change = { type: 'judgement.recorded', encounterId, version, baseVersion } as const;
      const isOwn = isSame(before, judgement) && (await isOwnChange(transaction, actor, change));
      return isOwn ? ok(toJudgement(before)) : err('changed-meanwhile');
    }
    const faults = faultsOf(judgement);
    if (faults) return err({ invalid: faults });
    await replaceCandidates(transaction, actor, encounterId, judgement);
    const after = await transaction.encounter.update({
      where,
      data: {
        workingDiagnosis: judgement.workingDiagnosis,
        certainty: judgement.certainty,
        judgementVersion: encounter.judgementVersion + 1,
        version: encounter.version + 1,
        lastSavedAt: new Date(),
      },
      select: SELECT_JUDGEMENT,
    });
    await recordEvent(transaction, actor, {
      type: 'judgement.recorded',
      patientId: encounter.patientId,
      encounterId,
      version: after.judgementVersion,
      before,
      after,
    });
    return ok(toJudgement(after));
  });
}

type View = Pick<ClinicianJudgementDto, 'workingDiagnosis' | 'candidates'> & {
  readonly certainty: string | null;
};

function isSame(before: View, asked: View): boolean {
  return asText(before) === asText(asked);
}

function asText({ workingDiagnosis, certainty, candidates }: View): string {
  const listed = candidates.map(({ conditionId, position, dismissedReason, note }) =>
    JSON.stringify([position, conditionId, dismissedReason, note || null]),
  );
  return JSON.stringify([workingDiagnosis, certainty, listed.sort()]);
}

function faultsOf({ workingDiagnosis, candidates }: Judgement): FieldErrors | null {
  const { conditions } = knowledgeBase();
  if (workingDiagnosis !== null && !conditions.has(workingDiagnosis)) {
    return { workingDiagnosis: ['This diagnosis is not in the knowledge base'] };
  }
  const ids = candidates.map(({ conditionId }) => conditionId);
  if (!ids.every((id) => conditions.has(id))) {
    return { candidates: ['A candidate is not in the knowledge base'] };
  }
  return new Set(ids).size === ids.length ? null : { candidates: ['List each candidate once'] };
}

async function replaceCandidates(
  transaction: Transaction,
  { clinicId }: Actor,
  encounterId: EncounterId,
  { candidates }: Judgement,
): Promise<void> {
  await transaction.candidate.updateMany({
    where: { clinicId, encounterId },
    data: { withdrawn: true },
  });
  for (const { conditionId, position, dismissedReason, note } of candidates) {
    const key = { clinicId, encounterId, conditionId };
    const data = { position, dismissedReason, note: note || null, withdrawn: false };
    await transaction.candidate.upsert({
      where: { clinicId_encounterId_conditionId: key },
      create: { ...key, ...data },
      update: data,
    });
  }
}
