// Marks on a drawing. Pure, and small enough for the browser.
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { Spot } from './schema';
import type { Sensation } from './sensation';
import type { PainDrawing } from './types';

export const EMPTY_DRAWING: PainDrawing = { marks: [], worst: null };

/** What of a region decides where a mark is recorded. */
export type MarkedRegion = Pick<BodyRegion, 'id' | 'sided' | 'pain' | 'sensation'>;

/** A finding that a mark records, on the side of the mark where the finding has sides. */
export type MarkedFinding = { readonly findingId: string; readonly side: Side | null };

export function spotKey({ region, side }: Spot): string {
  return `${region}/${side ?? ''}`;
}

export function isSameSpot(one: Spot, other: Spot): boolean {
  return spotKey(one) === spotKey(other);
}

export function isMarked(drawing: PainDrawing, spot: Spot, sensation: Sensation): boolean {
  return drawing.marks.some((mark) => mark.sensation === sensation && isSameSpot(mark, spot));
}

/** The drawing with the mark set or taken away. Only a place that hurts can hurt most. */
export function toggleMark(drawing: PainDrawing, spot: Spot, sensation: Sensation): PainDrawing {
  const { region, side } = spot;
  const marks = isMarked(drawing, spot, sensation)
    ? drawing.marks.filter((mark) => mark.sensation !== sensation || !isSameSpot(mark, spot))
    : [...drawing.marks, { region, side, sensation }];
  const next = { marks, worst: drawing.worst };
  const stays = next.worst !== null && isMarked(next, next.worst, 'pain');
  return { marks, worst: stays ? next.worst : null };
}

/** Every finding that the marks of a drawing record, each once. */
export function markedFindings(
  { marks }: PainDrawing,
  regions: ReadonlyMap<string, MarkedRegion>,
  isSided: (findingId: string) => boolean,
): readonly MarkedFinding[] {
  const found = marks.flatMap(({ region, side, sensation }) => {
    const known = regions.get(region);
    const ids = sensation === 'pain' ? known?.pain : known?.sensation;
    return (ids ?? []).map((findingId) => ({ findingId, side: isSided(findingId) ? side : null }));
  });
  return [...new Map(found.map((one) => [findingKey(one), one])).values()];
}

/** Those of `these` that are not among `those`. */
export function findingsOnlyIn(
  these: readonly MarkedFinding[],
  those: readonly MarkedFinding[],
): readonly MarkedFinding[] {
  const others = new Set(those.map(findingKey));
  return these.filter((one) => !others.has(findingKey(one)));
}

function findingKey({ findingId, side }: MarkedFinding): string {
  return `${findingId}/${side ?? ''}`;
}
