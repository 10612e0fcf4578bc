import 'server-only';
import type { Actor } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { Prisma } from '@/lib/db/generated/client';
import type { Assessment } from '@/lib/engine/types';
import { whereVisible } from '@/lib/patients/access';
import { computeAssessment } from './compute-assessment';
import { SELECT_ENCOUNTER, toEncounter } from './to-dto';
import type { EncounterDto, Worklist, WorklistRow } from './types';

export type WorklistFilter = 'open' | 'signed' | 'all';

const LIMIT = 100;

const SELECT_ROW = {
  ...SELECT_ENCOUNTER,
  lastSavedAt: true,
  signature: { select: { assessment: { select: { output: true } } } },
  _count: {
    select: { orders: { where: { status: 'ordered', testId: { not: 'none' } } } },
  },
} satisfies Prisma.EncounterSelect;

type Row = Prisma.EncounterGetPayload<{ select: typeof SELECT_ROW }>;

/** The clinic's encounters, the last saved first. */
export async function listWorklist(actor: Actor, filter: WorklistFilter): Promise<Worklist> {
  const { rows, total } = await inClinic(actor, async (transaction) => {
    const status = filter === 'all' ? {} : { status: filter };
    const where = { ...whereVisible(actor), ...status };
    const total = await transaction.encounter.count({ where });
    const rows = await transaction.encounter.findMany({
      where,
      select: SELECT_ROW,
      orderBy: [{ lastSavedAt: 'desc' }, { id: 'asc' }],
      take: LIMIT,
    });
    await recordEvent(transaction, actor, { type: 'worklist.viewed', filter, shown: rows.length });
    return { rows, total };
  });
  return { rows: rows.map(toRow), total };
}

function toRow(row: Row): WorklistRow {
  const encounter = toEncounter(row);
  const { patient } = encounter;
  const assessment = assessmentOf(row, encounter);
  return {
    encounterId: encounter.id,
    patientId: patient.id,
    familyName: patient.familyName,
    givenName: patient.givenName,
    recordNumber: patient.recordNumber,
    ageYears: encounter.ageYears,
    sex: patient.sex,
    complaints: encounter.complaints,
    status: encounter.status,
    answered: encounter.observations.filter(isAnswered).length,
    topDiagnosis: assessment.differential[0]?.label ?? null,
    flagged: assessment.mustNotMiss.filter(({ state }) => state === 'flagged').length,
    pendingOrders: row._count.orders,
    lastSavedAt: row.lastSavedAt.toISOString(),
    owner: encounter.owner,
  };
}

/** A signed record shows what was said when it was signed. */
function assessmentOf(
  row: Row,
  encounter: EncounterDto,
): Pick<Assessment, 'differential' | 'mustNotMiss'> {
  const output = row.signature?.assessment.output;
  return output ? (output as unknown as Assessment) : computeAssessment(encounter);
}

function isAnswered({ state }: EncounterDto['observations'][number]): boolean {
  return state !== 'not-tested' && state !== 'could-not-test';
}
