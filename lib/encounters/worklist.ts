import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { whereVisible } from '@/lib/patients/access';
import type { PatientId } from '@/lib/patients/schema';
import { type WorklistFilter, type WorklistSort, worklistFilterSchema } from './schema';
import type { Worklist, WorklistRow } from './types';
import { PENDING_ORDER, SELECT_ROW, toWorklistRow } from './worklist-row';

const SHOWN = 100;
/** Whether a record is flagged is computed, not stored, so more are read than shown. */
const READ_TO_FIND_FLAGGED = 500;

/** The clinic's encounters under this filter. */
export async function listWorklist(
  actor: Actor,
  filter: WorklistFilter,
  sort: WorklistSort = '-saved',
): Promise<Worklist> {
  const where = { ...whereVisible(actor), ...whereFilter(actor, filter, new Date()) };
  const found = await inClinic(actor, async (transaction) => {
    const total = await transaction.encounter.count({ where });
    const rows = await transaction.encounter.findMany({
      where,
      select: SELECT_ROW,
      orderBy: [...ORDERS[sort], { id: 'asc' }],
      take: filter === 'flagged' ? READ_TO_FIND_FLAGGED : SHOWN,
    });
    await recordEvent(transaction, actor, { type: 'worklist.viewed', filter, shown: rows.length });
    return { rows, total };
  });
  const rows = found.rows.map(toWorklistRow);
  if (filter !== 'flagged') return { rows, total: found.total };
  const flagged = rows.filter((row) => row.flagged > 0);
  return { rows: flagged.slice(0, SHOWN), total: flagged.length };
}

const ORDERS: Readonly<Record<WorklistSort, readonly Prisma.EncounterOrderByWithRelationInput[]>> =
  {
    patient: [{ patient: { searchName: 'asc' } }],
    '-patient': [{ patient: { searchName: 'desc' } }],
    // The older the patient, the earlier the birth.
    age: [{ patient: { birthDate: 'desc' } }],
    '-age': [{ patient: { birthDate: 'asc' } }],
    saved: [{ lastSavedAt: 'asc' }],
    '-saved': [{ lastSavedAt: 'desc' }],
  };

/** How many encounters each list holds. Of the flagged, at most the 500 last saved are looked through. */
export async function countWorklists(
  actor: Actor,
): Promise<Readonly<Record<WorklistFilter, number>>> {
  const now = new Date();
  return inClinic(actor, async (transaction) => {
    const counts: [WorklistFilter, number][] = [];
    for (const filter of worklistFilterSchema.options) {
      const where = { ...whereVisible(actor), ...whereFilter(actor, filter, now) };
      if (filter !== 'flagged') {
        counts.push([filter, await transaction.encounter.count({ where })]);
        continue;
      }
      const rows = await transaction.encounter.findMany({
        where,
        select: SELECT_ROW,
        orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
        take: READ_TO_FIND_FLAGGED,
      });
      counts.push([filter, rows.map(toWorklistRow).filter((row) => row.flagged > 0).length]);
    }
    return Object.fromEntries(counts) as Record<WorklistFilter, number>;
  });
}

/** A patient's encounters, the newest first. */
export async function listPatientEncounters(
  actor: Actor,
  patientId: PatientId,
): Promise<readonly WorklistRow[]> {
  const rows = await inClinic(actor, async (transaction) => {
    const rows = await transaction.encounter.findMany({
      where: { ...whereVisible(actor), patientId },
      select: SELECT_ROW,
      orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
      take: SHOWN,
    });
    // Nothing seen, nothing to tell; and a patient of another clinic cannot be named in an event.
    if (rows.length > 0) {
      await recordEvent(transaction, actor, {
        type: 'encounters.listed',
        patientId,
        shown: rows.length,
      });
    }
    return rows;
  });
  return rows.map(toWorklistRow);
}

function whereFilter(actor: Actor, filter: WorklistFilter, now: Date): Prisma.EncounterWhereInput {
  switch (filter) {
    case 'mine':
      return { status: 'open', ownerId: actor.personId };
    case 'awaiting-results':
      return { orders: { some: PENDING_ORDER } };
    case 'follow-up-due':
      return { followUps: { some: { status: 'planned', dueOn: { lte: now } } } };
    case 'signed-today':
      return { signedAt: { gte: new Date(now.toISOString().slice(0, 10)) } };
    case 'flagged':
    case 'team':
      return { status: 'open' };
    default:
      return filter satisfies never;
  }
}
