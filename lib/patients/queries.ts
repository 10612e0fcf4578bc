import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { whereVisible } from './access';
import { foldName } from './fold-name';
import type { PatientId, PatientSearch } from './schema';
import { searchFilter } from './search-filter';
import { type Person, whereSimilar } from './similar';
import { SELECT_PATIENT, SELECT_SUMMARY, toPatient, toSummary } from './to-dto';
import type { PatientDto, PatientSummary } from './types';

const SEARCH_LIMIT = 50;
const SIMILAR_LIMIT = 10;
const RECENT_LIMIT = 5;
/** "linqdvist" and "lindqvist" share four tenths; words that only begin alike share less. */
const ALIKE_FROM = 0.4;

export type FoundPatients = {
  /** At most 50. */
  readonly patients: readonly PatientSummary[];
  /** How many there are. */
  readonly total: number;
  /** Nothing matches as typed: these are written much like it, the likest first. */
  readonly areSimilar: boolean;
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
  if (!filter) return { patients: [], total: 0, areSimilar: false };
  return inClinic(actor, async (transaction) => {
    const where = { AND: [whereVisible(actor), filter] };
    const total = await transaction.patient.count({ where });
    const patients =
      total > 0
        ? await summaries(transaction, where, SEARCH_LIMIT)
        : await writtenAlike(transaction, actor, text);
    const found = Math.max(total, patients.length);
    await recordEvent(transaction, actor, { type: 'patients.searched', found });
    return { patients, total: found, areSimilar: total === 0 && found > 0 };
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

/** The patients whose records the actor saved last, so that the one just left is a click away. */
export async function listRecentPatients(actor: Actor): Promise<readonly PatientSummary[]> {
  return inClinic(actor, async (transaction) => {
    const encounters = await transaction.encounter.findMany({
      where: { ...whereVisible(actor), ownerId: actor.personId },
      select: { patientId: true },
      distinct: ['patientId'],
      orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
      take: RECENT_LIMIT,
    });
    const ids = encounters.map(({ patientId }) => patientId);
    const recent = await inOrder(transaction, actor, ids);
    if (recent.length > 0) {
      await recordEvent(transaction, actor, { type: 'patients.searched', found: recent.length });
    }
    return recent;
  });
}

/**
 * Names that share enough parts of three letters with what was typed (pg_trgm's word similarity): one letter
 * missing, doubled or swapped. Never for numbers and dates, where a slip is another patient.
 */
async function writtenAlike(
  transaction: Transaction,
  actor: Actor,
  text: string,
): Promise<readonly PatientSummary[]> {
  const name = foldName(text);
  if (!/^[\p{L} ]{4,}$/u.test(name)) return [];
  const alike = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM patient
    WHERE clinic_id = ${actor.clinicId}::uuid
      AND word_similarity(${name}, search_name) >= ${ALIKE_FROM}::real
    ORDER BY word_similarity(${name}, search_name) DESC, search_name, id
    LIMIT ${SIMILAR_LIMIT}`;
  return inOrder(
    transaction,
    actor,
    alike.map(({ id }) => id),
  );
}

async function inOrder(
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly PatientSummary[]> {
  const where = { AND: [whereVisible(actor), { id: { in: [...ids] } }] };
  const found = await summaries(transaction, where, ids.length);
  return ids.flatMap((id) => found.find((patient) => patient.id === id) ?? []);
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
