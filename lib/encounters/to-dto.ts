// Rows to what the screen gets: exactly the fields of the DTO, nothing else leaves the database.
import type { Prisma } from '@/lib/db/generated/client';
import { SELECT_HISTORY_DETAIL, toHistoryDetail } from '@/lib/history-detail/to-dto';
import { complaintIdSchema, settingIdSchema, sideSchema } from '@/lib/knowledge/schema/primitives';
import { SELECT_PAIN_DRAWING, toPainDrawing } from '@/lib/pain-drawing/to-dto';
import { ageInYears } from '@/lib/patients/age';
import { SELECT_PATIENT, toPatient } from '@/lib/patients/to-dto';
import {
  answerDetailSchema,
  encounterIdSchema,
  judgementSchema,
  observationStateSchema,
} from './schema';
import type {
  ClinicianJudgementDto,
  EncounterDto,
  EncounterStatus,
  FirstImpressionDto,
  ObservationDto,
} from './types';

export const SELECT_ANSWER = {
  findingId: true,
  side: true,
  state: true,
  value: true,
  option: true,
  unit: true,
  bulk: true,
  detail: true,
  recordedAt: true,
  version: true,
} satisfies Prisma.ObservationSelect;

export const SELECT_OBSERVATION = {
  ...SELECT_ANSWER,
  recorder: { select: { displayName: true } },
} satisfies Prisma.ObservationSelect;

export const SELECT_JUDGEMENT = {
  workingDiagnosis: true,
  certainty: true,
  judgementVersion: true,
  candidates: {
    where: { withdrawn: false },
    select: { conditionId: true, position: true, dismissedReason: true, note: true },
    orderBy: [{ position: 'asc' }, { conditionId: 'asc' }],
  },
} satisfies Prisma.EncounterSelect;

export const SELECT_IMPRESSION = {
  conditionId: true,
  certainty: true,
  encounterVersion: true,
  answered: true,
  recordedAt: true,
  recorder: { select: { displayName: true } },
} satisfies Prisma.FirstImpressionSelect;

export const SELECT_ENCOUNTER = {
  ...SELECT_JUDGEMENT,
  id: true,
  setting: true,
  complaints: true,
  complaintText: true,
  status: true,
  startedAt: true,
  version: true,
  complaintVersion: true,
  patient: { select: SELECT_PATIENT },
  owner: { select: { displayName: true } },
  firstImpression: { select: SELECT_IMPRESSION },
  observations: {
    select: SELECT_OBSERVATION,
    orderBy: [{ findingId: 'asc' }, { side: 'asc' }],
  },
  painDrawing: { select: SELECT_PAIN_DRAWING },
  historyDetail: { select: SELECT_HISTORY_DETAIL },
} satisfies Prisma.EncounterSelect;

export type AnswerRow = Prisma.ObservationGetPayload<{ select: typeof SELECT_ANSWER }>;
export type ObservationRow = Prisma.ObservationGetPayload<{ select: typeof SELECT_OBSERVATION }>;
export type EncounterRow = Prisma.EncounterGetPayload<{ select: typeof SELECT_ENCOUNTER }>;
type ImpressionRow = Prisma.FirstImpressionGetPayload<{ select: typeof SELECT_IMPRESSION }>;
type JudgementRow = Prisma.EncounterGetPayload<{ select: typeof SELECT_JUDGEMENT }>;

export function toObservation({ recorder, recordedAt, ...row }: ObservationRow): ObservationDto {
  return {
    ...row,
    side: toSide(row.side),
    state: observationStateSchema.nullable().parse(row.state),
    detail: toDetail(row.detail),
    recordedBy: recorder.displayName,
    recordedAt: recordedAt.toISOString(),
  };
}

export function toDetail(detail: unknown): ObservationDto['detail'] {
  return answerDetailSchema.nullable().parse(detail);
}

export function toSide(side: string): ObservationDto['side'] {
  return side === '' ? null : sideSchema.parse(side);
}

export function toJudgement(row: JudgementRow): ClinicianJudgementDto {
  return {
    workingDiagnosis: row.workingDiagnosis,
    certainty: judgementSchema.shape.certainty.parse(row.certainty),
    candidates: row.candidates,
    version: row.judgementVersion,
  };
}

export function toFirstImpression(row: ImpressionRow): FirstImpressionDto {
  const { certainty, recorder, recordedAt, ...rest } = row;
  return {
    ...rest,
    certainty: judgementSchema.shape.certainty.parse(certainty),
    recordedBy: recorder.displayName,
    recordedAt: recordedAt.toISOString(),
  };
}

function toStatus(status: string): EncounterStatus {
  return status === 'signed' ? 'signed' : 'open';
}

export function toEncounter(row: EncounterRow): EncounterDto {
  const patient = toPatient(row.patient);
  return {
    id: encounterIdSchema.parse(row.id),
    patient,
    ageYears: ageInYears(patient.birthDate, row.startedAt),
    setting: settingIdSchema.parse(row.setting),
    complaints: complaintIdSchema.array().parse(row.complaints),
    complaintText: row.complaintText,
    complaintVersion: row.complaintVersion,
    status: toStatus(row.status),
    startedAt: row.startedAt.toISOString(),
    owner: row.owner.displayName,
    version: row.version,
    observations: row.observations.map(toObservation),
    historyDetail: row.historyDetail && toHistoryDetail(row.historyDetail),
    painDrawing: row.painDrawing && toPainDrawing(row.painDrawing),
    judgement: toJudgement(row),
    firstImpression: row.firstImpression && toFirstImpression(row.firstImpression),
  };
}
