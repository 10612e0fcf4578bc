import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { knowledgeBase } from '@/lib/knowledge/current';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import { keepAssessment } from './assessment';
import { loadEncounter } from './load-encounter';
import { type LockedEncounter, lockOpenEncounter } from './lock-encounter';
import type { WriteRefusal } from './refusal';
import { touchEncounter } from './save-answer';
import type { EncounterId, FirstImpression } from './schema';
import { SELECT_IMPRESSION, toFirstImpression } from './to-dto';
import type { EncounterDto, FirstImpressionDto } from './types';

/**
 * Keeps what the clinician thinks before the ranking is shown, with what was recorded by then: the
 * assessment of that moment, answers included, is stored with it. Said once for an encounter; the
 * same said again by the same person is the same impression.
 */
export async function recordFirstImpression(
  actor: Actor,
  encounterId: EncounterId,
  impression: FirstImpression,
): Promise<Result<FirstImpressionDto, WriteRefusal>> {
  return inClinic(actor, async (transaction) => {
    const locked = await lockOpenEncounter(transaction, actor, encounterId);
    if (!locked.ok) return locked;
    const { conditionId } = impression;
    if (conditionId !== null && !knowledgeBase().conditions.has(conditionId)) {
      return err({ invalid: { conditionId: ['This condition is not in the knowledge base'] } });
    }
    const earlier = await transaction.firstImpression.findFirst({
      where: { ...whereVisible(actor), encounterId },
      select: { ...SELECT_IMPRESSION, recordedBy: true },
    });
    if (earlier) {
      const { recordedBy, ...row } = earlier;
      return recordedBy === actor.personId && isSame(row, impression)
        ? ok(toFirstImpression(row))
        : err({ invalid: { conditionId: ['A first impression is already recorded'] } });
    }
    const encounter = await loadEncounter(transaction, actor, encounterId);
    if (!encounter) return err('not-found');
    return ok(await keep(transaction, actor, locked.value, encounter, impression));
  });
}

async function keep(
  transaction: Transaction,
  actor: Actor,
  locked: LockedEncounter,
  encounter: EncounterDto,
  { conditionId, certainty }: FirstImpression,
): Promise<FirstImpressionDto> {
  const row = await transaction.firstImpression.create({
    data: {
      clinicId: actor.clinicId,
      encounterId: encounter.id,
      conditionId,
      certainty,
      encounterVersion: encounter.version,
      answered: encounter.observations.filter(({ state }) => state !== 'not-tested').length,
      assessmentId: await keepAssessment(transaction, actor, encounter),
      recordedBy: actor.personId,
    },
    select: SELECT_IMPRESSION,
  });
  await touchEncounter(transaction, actor, locked);
  const { encounterVersion, answered } = row;
  await recordEvent(transaction, actor, {
    type: 'impression.recorded',
    patientId: locked.patientId,
    encounterId: encounter.id,
    version: 1,
    before: null,
    after: { conditionId, certainty, encounterVersion, answered },
  });
  return toFirstImpression(row);
}

function isSame(
  row: { readonly conditionId: string | null; readonly certainty: string | null },
  { conditionId, certainty }: FirstImpression,
): boolean {
  return row.conditionId === conditionId && row.certainty === certainty;
}
