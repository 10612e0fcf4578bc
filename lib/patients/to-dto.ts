// Rows to what the screen gets: exactly the fields of the DTO, nothing else leaves the database.
import type { Prisma } from '@/lib/db/generated/client';
import { type PatientId, patientIdSchema, patientSchema } from './schema';
import type { PatientDto, PatientSummary } from './types';

export const SELECT_PATIENT = {
  id: true,
  familyName: true,
  givenName: true,
  birthDate: true,
  sex: true,
  genderText: true,
  recordNumber: true,
  allergyStatus: true,
  allergyText: true,
  version: true,
} satisfies Prisma.PatientSelect;

export const SELECT_SUMMARY = {
  id: true,
  familyName: true,
  givenName: true,
  birthDate: true,
  sex: true,
  recordNumber: true,
  _count: { select: { encounters: { where: { status: 'open' } } } },
} satisfies Prisma.PatientSelect;

type PatientRow = Prisma.PatientGetPayload<{ select: typeof SELECT_PATIENT }>;
type SummaryRow = Prisma.PatientGetPayload<{ select: typeof SELECT_SUMMARY }>;

const { sex: sexSchema, allergyStatus: allergyStatusSchema } = patientSchema.shape;

export function toPatient(row: PatientRow): PatientDto {
  return {
    ...row,
    id: toPatientId(row.id),
    birthDate: toIsoDate(row.birthDate),
    sex: sexSchema.parse(row.sex),
    allergyStatus: allergyStatusSchema.parse(row.allergyStatus),
  };
}

export function toSummary({ _count, ...row }: SummaryRow): PatientSummary {
  return {
    ...row,
    id: toPatientId(row.id),
    birthDate: toIsoDate(row.birthDate),
    sex: sexSchema.parse(row.sex),
    openEncounters: _count.encounters,
  };
}

function toPatientId(id: string): PatientId {
  return patientIdSchema.parse(id);
}

/** A date column arrives as midnight UTC. */
function toIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
