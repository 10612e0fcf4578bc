import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { LockedEncounter } from './lock-encounter';
import type { ObservationInput } from './schema';
import { type ObservationRow, SELECT_OBSERVATION } from './to-dto';

type Answer = Pick<ObservationInput, 'findingId' | 'side' | 'state' | 'value' | 'option' | 'bulk'>;

/** What of an answer the audit keeps: enough to say what stood there before. */
export type KeptAnswer = Pick<
  ObservationRow,
  'state' | 'value' | 'option' | 'bulk' | 'side' | 'version'
>;

export function findAnswer(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  answer: Pick<Answer, 'findingId' | 'side'>,
): Promise<ObservationRow | null> {
  return transaction.observation.findUnique({
    where: keyOf(actor, encounter, answer),
    select: SELECT_OBSERVATION,
  });
}

/** Writes the answer over the one before it. The caller holds the lock and has checked both. */
export async function saveAnswer(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  answer: Answer,
  finding: Finding,
  before: ObservationRow | null,
): Promise<ObservationRow> {
  const data = {
    state: answer.state ?? null,
    value: answer.value ?? null,
    option: answer.option ?? null,
    unit: answer.value === undefined ? null : (finding.unit ?? null),
    bulk: answer.bulk,
    recordedBy: actor.personId,
    recordedAt: new Date(),
    version: (before?.version ?? 0) + 1,
  };
  if (before) {
    return transaction.observation.update({
      where: keyOf(actor, encounter, answer),
      data,
      select: SELECT_OBSERVATION,
    });
  }
  return transaction.observation.create({
    data: {
      ...data,
      clinicId: actor.clinicId,
      encounterId: encounter.id,
      findingId: answer.findingId,
      side: answer.side ?? '',
    },
    select: SELECT_OBSERVATION,
  });
}

export function keptAnswer(row: ObservationRow): KeptAnswer {
  const { state, value, option, bulk, side, version } = row;
  return { state, value, option, bulk, side, version };
}

/** Every change of the record raises its version: a signature must be of what the clinician saw. */
export async function touchEncounter(
  transaction: Transaction,
  actor: Actor,
  encounter: Pick<LockedEncounter, 'id' | 'version'>,
): Promise<void> {
  await transaction.encounter.updateMany({
    where: { clinicId: actor.clinicId, id: encounter.id },
    data: { version: encounter.version + 1, lastSavedAt: new Date() },
  });
}

function keyOf(
  { clinicId }: Actor,
  { id: encounterId }: LockedEncounter,
  { findingId, side }: Pick<Answer, 'findingId' | 'side'>,
) {
  const key = { clinicId, encounterId, findingId, side: side ?? '' };
  return { clinicId_encounterId_findingId_side: key };
}
