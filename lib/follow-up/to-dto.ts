// Rows to what the screen gets: exactly the fields of the DTO, nothing else leaves the database.
import * as z from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { dayOf } from './calendar';
import { DIAGNOSIS_KINDS, ESTABLISHED_BY, GLOBAL_CHANGES, WORK_STATUSES } from './schema';
import type { ConfirmedDiagnosisDto, FollowUpDto, OutcomeDto } from './types';

export const SELECT_FOLLOW_UP = {
  id: true,
  status: true,
  dueOn: true,
  reason: true,
  painScore: true,
  activity: true,
  functionScore: true,
  globalChange: true,
  workStatus: true,
  text: true,
  cancelledReason: true,
  createdAt: true,
  closedAt: true,
  version: true,
  creator: { select: { displayName: true } },
  closer: { select: { displayName: true } },
} satisfies Prisma.FollowUpSelect;

export const SELECT_DIAGNOSIS = {
  version: true,
  kind: true,
  conditionId: true,
  text: true,
  establishedBy: true,
  establishedOn: true,
  correctionReason: true,
  recordedAt: true,
  recorder: { select: { displayName: true } },
} satisfies Prisma.ConfirmedDiagnosisSelect;

type FollowUpRow = Prisma.FollowUpGetPayload<{ select: typeof SELECT_FOLLOW_UP }>;
type DiagnosisRow = Prisma.ConfirmedDiagnosisGetPayload<{ select: typeof SELECT_DIAGNOSIS }>;

const statusSchema = z.enum(['planned', 'done', 'cancelled']);

export function toFollowUp(row: FollowUpRow, now: Date): FollowUpDto {
  const { creator, closer, createdAt, closedAt, ...rest } = row;
  const dueOn = row.dueOn && dayOf(row.dueOn);
  return {
    ...rest,
    status: statusSchema.parse(row.status),
    dueOn,
    isDue: row.status === 'planned' && dueOn !== null && dueOn <= dayOf(now),
    globalChange: z.enum(GLOBAL_CHANGES).nullable().parse(row.globalChange),
    workStatus: z.enum(WORK_STATUSES).nullable().parse(row.workStatus),
    createdBy: creator.displayName,
    createdAt: createdAt.toISOString(),
    closedBy: closer?.displayName ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}

export function toDiagnosis(row: DiagnosisRow): ConfirmedDiagnosisDto {
  const { recorder, recordedAt, ...rest } = row;
  return {
    ...rest,
    kind: z.enum(DIAGNOSIS_KINDS).parse(row.kind),
    establishedBy: z.enum(ESTABLISHED_BY).nullable().parse(row.establishedBy),
    establishedOn: row.establishedOn && dayOf(row.establishedOn),
    recordedBy: recorder.displayName,
    recordedAt: recordedAt.toISOString(),
  };
}

/** What is to be done before what was done; the soonest and the latest first. */
export function toOutcome(
  followUps: readonly FollowUpRow[],
  diagnoses: readonly DiagnosisRow[],
  now: Date,
): OutcomeDto {
  return {
    followUps: followUps.map((row) => toFollowUp(row, now)).sort(byUrgency),
    diagnoses: diagnoses.map(toDiagnosis).sort((one, other) => other.version - one.version),
  };
}

function byUrgency(one: FollowUpDto, other: FollowUpDto): number {
  if (one.status === 'planned' && other.status === 'planned') {
    return (one.dueOn ?? '').localeCompare(other.dueOn ?? '');
  }
  if (one.status === 'planned') return -1;
  if (other.status === 'planned') return 1;
  return (other.closedAt ?? '').localeCompare(one.closedAt ?? '');
}
