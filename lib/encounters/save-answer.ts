import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import { Prisma } from '@/lib/db/generated/client';
import type { Finding } from '@/lib/knowledge/schema/finding';
import type { AnswerDetail } from './answer-detail';
import type { LockedEncounter } from './lock-encounter';
import type { ObservationInput } from './schema';
import {
  type AnswerRow,
  type ObservationRow,
  SELECT_ANSWER,
  SELECT_OBSERVATION,
  toDetail,
} from './to-dto';

type Answer = Pick<
  ObservationInput,
  'findingId' | 'side' | 'state' | 'value' | 'option' | 'bulk' | 'detail'
>;

/** What of an answer the audit keeps: enough to say what stood there before. */
export type KeptAnswer = Pick<
  AnswerRow,
  'state' | 'value' | 'option' | 'bulk' | 'side' | 'version'
> & { readonly detail: AnswerDetail | null };

export function findAnswer(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  answer: Pick<Answer, 'findingId' | 'side'>,
): Promise<AnswerRow | null> {
  return transaction.observation.findUnique({
    where: keyOf(actor, encounter, answer),
    select: SELECT_ANSWER,
  });
}

/** The answer with the name of its author: what a clinician compares the own one with. */
export function requireObservation(
  transaction: Transaction,
  actor: Actor,
  encounter: LockedEncounter,
  answer: Pick<Answer, 'findingId' | 'side'>,
): Promise<ObservationRow> {
  return transaction.observation.findUniqueOrThrow({
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
  before: AnswerRow | null,
): Promise<ObservationRow> {
  const data = {
    state: answer.state ?? null,
    value: answer.value ?? null,
    option: answer.option ?? null,
    unit: answer.value === undefined ? null : (finding.unit ?? null),
    bulk: answer.bulk,
    detail: answer.detail ?? Prisma.DbNull,
    recordedBy: actor.personId,
    recordedAt: new Date(),
    version: (before?.version ?? 0) + 1,
  };
  const row = before
    ? await transaction.observation.update({
        where: keyOf(actor, encounter, answer),
        data,
        select: SELECT_ANSWER,
      })
    : await transaction.observation.create({
        data: {
          ...data,
          clinicId: actor.clinicId,
          encounterId: encounter.id,
          findingId: answer.findingId,
          side: answer.side ?? '',
        },
        select: SELECT_ANSWER,
      });
  return { ...row, recorder: { displayName: encounter.actorName } };
}

export function keptAnswer(row: AnswerRow): KeptAnswer {
  const { state, value, option, bulk, detail, side, version } = row;
  return { state, value, option, bulk, detail: toDetail(detail), side, version };
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
