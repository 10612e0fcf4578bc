import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { whereVisible } from './access';
import type { PatientId, PatientSearch } from './schema';
import { searchFilter } from './search-filter';
import { type Person, whereSimilar } from './similar';
import { SELECT_PATIENT, SELECT_SUMMARY, toPatient, toSummary } from './to-dto';
import type { PatientDto, PatientSummary } from './types';

const SEARCH_LIMIT = 50;
const SIMILAR_LIMIT = 10;

export type FoundPatients = {
  /** At most 50. */
  readonly patients: readonly PatientSummary[];
  /** How many there are. */
  readonly total: number;
};

/** The patient, or null when there is none the actor may see. */
export async function getPatient(actor: Actor, id: PatientId): Promise<PatientDto | null> {
  return inClinic(actor, async (transaction) => {
    const row = await transaction.patient.findFirst({
      where: { ...whereVisible(actor), id },
      select: SELECT_PATIENT,
    });
    if (!row) return null;
    await recordEvent(transaction, actor, { type: 'patient.viewed', patientId: row.id });
    return toPatient(row);
  });
}

/** Patients by name, date of birth or record number, sorted by name. */
export async function searchPatients(
  actor: Actor,
  { text }: PatientSearch,
): Promise<FoundPatients> {
  const filter = searchFilter(text);
  if (!filter) return { patients: [], total: 0 };
  return inClinic(actor, async (transaction) => {
    const where = { AND: [whereVisible(actor), filter] };
    const total = await transaction.patient.count({ where });
    const patients = await summaries(transaction, where, SEARCH_LIMIT);
    await recordEvent(transaction, actor, { type: 'patients.searched', found: total });
    return { patients, total };
  });
}

/** Who may already be this person, for the warning before a second record is made. */
export async function findSimilarPatients(
  actor: Actor,
  person: Person,
): Promise<readonly PatientSummary[]> {
  return inClinic(actor, (transaction) => similarPatients(transaction, actor, person));
}

/** Shows names like a search does, so it leaves the event of one. */
export async function similarPatients(
  transaction: Transaction,
  actor: Actor,
  person: Person,
): Promise<readonly PatientSummary[]> {
  const where = { AND: [whereVisible(actor), whereSimilar(person)] };
  const similar = await summaries(transaction, where, SIMILAR_LIMIT);
  if (similar.length > 0) {
    await recordEvent(transaction, actor, { type: 'patients.searched', found: similar.length });
  }
  return similar;
}

async function summaries(
  transaction: Transaction,
  where: Prisma.PatientWhereInput,
  take: number,
): Promise<readonly PatientSummary[]> {
  const rows = await transaction.patient.findMany({
    where,
    select: SELECT_SUMMARY,
    orderBy: [{ searchName: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map(toSummary);
}
