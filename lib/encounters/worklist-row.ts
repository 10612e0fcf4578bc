import type { Prisma } from '@/lib/db/generated/client';
import { ruleFlagsOf } from '@/lib/engine/rule-flags';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { toAssessmentInput } from './assessment-input';
import { assessmentOrNull } from './compute-assessment';
import { SELECT_ENCOUNTER, toEncounter } from './to-dto';
import type { EncounterDto, WorklistRow } from './types';

export const PENDING_ORDER = {
  // A result that nobody has seen is as open as one that is awaited.
  status: { in: ['ordered', 'resulted'] },
  testId: { not: 'none' },
} satisfies Prisma.TestOrderWhereInput;

export const SELECT_ROW = {
  ...SELECT_ENCOUNTER,
  lastSavedAt: true,
  signature: { select: { assessment: { select: { output: true } } } },
  _count: { select: { orders: { where: PENDING_ORDER } } },
  orders: { select: { id: true }, take: 1 },
} satisfies Prisma.EncounterSelect;

type Row = Prisma.EncounterGetPayload<{ select: typeof SELECT_ROW }>;

export function toWorklistRow(row: Row): WorklistRow {
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
    step: stepOf(encounter, row.orders.length > 0),
    workingDiagnosis: labelOf(encounter.judgement.workingDiagnosis),
    startedAt: encounter.startedAt,
    topDiagnosis: assessment?.differential[0]?.label ?? null,
    flagged: flagsOf(assessment, encounter),
    pendingOrders: row._count.orders,
    lastSavedAt: row.lastSavedAt.toISOString(),
    owner: encounter.owner,
  };
}

const EXAMINED: ReadonlySet<string> = new Set([
  'inspection',
  'palpation',
  'range-of-motion',
  'neurology',
  'special-tests',
]);

/** The furthest of the four steps in which something was recorded. */
function stepOf(encounter: EncounterDto, hasOrders: boolean): WorklistRow['step'] {
  if (hasOrders) return 4;
  if (encounter.judgement.version > 0) return 3;
  const { findings } = knowledgeBase();
  const isExamined = encounter.observations.some(({ findingId }) =>
    EXAMINED.has(findings.get(findingId)?.section ?? ''),
  );
  return isExamined ? 2 : 1;
}

/** A condition that this release no longer holds is named by its id. */
function labelOf(conditionId: string | null): string | null {
  if (conditionId === null) return null;
  return knowledgeBase().conditions.get(conditionId)?.label ?? conditionId;
}

type Ranked = Pick<Assessment, 'differential' | 'mustNotMiss'>;

/** A signed record shows what was said when it was signed; only `keepAssessment` writes that column. */
function assessmentOf(row: Row, encounter: EncounterDto): Ranked | null {
  const output = row.signature?.assessment.output;
  return output ? (output as unknown as Ranked) : assessmentOrNull(encounter);
}

/** Rules still fire where nothing could be weighed. */
function flagsOf(assessment: Ranked | null, encounter: EncounterDto): number {
  if (assessment) {
    return assessment.mustNotMiss.filter(({ state }) => state === 'flagged').length;
  }
  return ruleFlagsOf(knowledgeBase(), toAssessmentInput(encounter, knowledgeBase())).length;
}

function isAnswered({ state }: EncounterDto['observations'][number]): boolean {
  return state !== 'not-tested' && state !== 'could-not-test';
}
