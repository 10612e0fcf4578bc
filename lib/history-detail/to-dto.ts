import type { Prisma } from '@/lib/db/generated/client';
import { activitiesSchema, type Height, treatmentsSchema, type Weight } from './schema';
import type { HistoryDetailDto } from './types';

export const SELECT_HISTORY_DETAIL = {
  activities: true,
  treatments: true,
  height: true,
  heightUnit: true,
  weight: true,
  weightUnit: true,
  recordedAt: true,
  version: true,
  recorder: { select: { displayName: true } },
} satisfies Prisma.HistoryDetailSelect;

type Row = Prisma.HistoryDetailGetPayload<{ select: typeof SELECT_HISTORY_DETAIL }>;

export function toHistoryDetail(row: Row): HistoryDetailDto {
  return {
    activities: activitiesSchema.parse(row.activities),
    treatments: treatmentsSchema.parse(row.treatments),
    height: toHeight(row),
    weight: toWeight(row),
    recordedBy: row.recorder.displayName,
    recordedAt: row.recordedAt.toISOString(),
    version: row.version,
  };
}

function toHeight({ height, heightUnit }: Row): Height | null {
  return height === null ? null : { value: height, unit: heightUnit === 'in' ? 'in' : 'cm' };
}

function toWeight({ weight, weightUnit }: Row): Weight | null {
  return weight === null ? null : { value: weight, unit: weightUnit === 'lb' ? 'lb' : 'kg' };
}
