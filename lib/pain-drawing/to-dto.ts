import type { Prisma } from '@/lib/db/generated/client';
import { sideSchema } from '@/lib/knowledge/schema/primitives';
import { markSchema } from './schema';
import type { PainDrawingDto } from './types';

export const SELECT_PAIN_DRAWING = {
  marks: true,
  worstRegion: true,
  worstSide: true,
  recordedAt: true,
  version: true,
  recorder: { select: { displayName: true } },
} satisfies Prisma.PainDrawingSelect;

type Row = Prisma.PainDrawingGetPayload<{ select: typeof SELECT_PAIN_DRAWING }>;

export function toPainDrawing(row: Row): PainDrawingDto {
  const { worstRegion, worstSide } = row;
  return {
    marks: markSchema.array().parse(row.marks),
    worst:
      worstRegion === null
        ? null
        : { region: worstRegion, side: sideSchema.nullable().parse(worstSide) },
    recordedBy: row.recorder.displayName,
    recordedAt: row.recordedAt.toISOString(),
    version: row.version,
  };
}
