// Where each place of the pain drawing lies on the figures: from the art, mirrored for the other side.
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { Spot } from '@/lib/pain-drawing/schema';
import { FIELD, FIGURES, type FigureId, OUTLINES, type Point, REGION_SHAPES } from './body-map-art';

export type Place = Spot & {
  readonly figure: FigureId;
  readonly path: string;
  readonly centre: Point;
};

export const SIDES: readonly Side[] = ['right', 'left'];

const MIDDLE = FIELD.width / 2;

/** Every place of the regions that have a shape, in the order of the regions, the right side first. */
export function placesOn(regions: readonly BodyRegion[]): readonly Place[] {
  return regions.flatMap((region) => spotsOf(region).flatMap((spot) => placeOf(region, spot)));
}

/** The right and the left of a region, or the one place in the midline. */
export function spotsOf({ id, sided }: Pick<BodyRegion, 'id' | 'sided'>): readonly Spot[] {
  if (!sided) return [{ region: id, side: null }];
  return SIDES.map((side) => ({ region: id, side }));
}

function placeOf({ id, view }: BodyRegion, spot: Spot): readonly Place[] {
  const shape = REGION_SHAPES[id];
  if (!shape) return [];
  const points = view === 'side' ? sideOn(shape, spot.side) : halfOn(shape, view, spot.side);
  const figure = view === 'side' ? (`${spot.side ?? 'right'}-side` as const) : view;
  return [{ ...spot, figure, path: smoothPath(points, true), centre: centreOf(points) }];
}

/** Distances from the middle as points: in front the right is on the viewer's left, from behind not. */
function halfOn(shape: readonly Point[], view: 'front' | 'back', side: Side | null): Point[] {
  const sign = (view === 'front') === (side === 'right') ? -1 : 1;
  return shape.map(([x, y]) => [MIDDLE + sign * x, y]);
}

function sideOn(shape: readonly Point[], side: Side | null): Point[] {
  return shape.map(([x, y]) => [side === 'left' ? FIELD.width - x : x, y]);
}

function centreOf(points: readonly Point[]): Point {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(points.map(([x]) => x)), middle(points.map(([, y]) => y))];
}

/** The body's edge on a figure: both halves in front and from behind, one line from the side. */
export function outlinePaths(figure: FigureId): readonly string[] {
  if (figure === 'front' || figure === 'back') {
    return SIDES.map((side) => smoothPath(halfOn(OUTLINES[figure], figure, side), false));
  }
  return [smoothPath(sideOn(OUTLINES.side, figure === 'left-side' ? 'left' : 'right'), false)];
}

/** How strongly the curve bends through its points (Catmull-Rom as cubic Bézier curves). */
const BEND = 1 / 6;

/**
 * Relative steps in whole units, and "s" after the first: the curve leaves a point as it came. A page
 * carries fifty of these, and this is a third of their length.
 */
function smoothPath(points: readonly Point[], closed: boolean): string {
  const at = (index: number): Point => {
    const last = points.length - 1;
    const wrapped = (index + points.length) % points.length;
    return points[closed ? wrapped : Math.min(Math.max(index, 0), last)] ?? [0, 0];
  };
  const count = closed ? points.length : points.length - 1;
  const curves = Array.from({ length: count }, (_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const controls = [...(i === 0 ? [bent(from, before, to)] : []), bent(to, after, from)];
    return `${i === 0 ? 'c' : 's'}${[...controls, to].map((point) => stepTo(point, from)).join(' ')}`;
  });
  return `M${at(0).join(' ')}${curves.join('')}${closed ? 'z' : ''}`;
}

/** The control point beside `at`, on the line from one neighbour to the other. */
function bent(at: Point, from: Point, to: Point): Point {
  return [at[0] + (to[0] - from[0]) * BEND, at[1] + (to[1] - from[1]) * BEND];
}

function stepTo([x, y]: Point, from: Point): string {
  return `${Math.round(x - from[0])} ${Math.round(y - from[1])}`;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The nearest place in a direction, across figures to the left and right; the same where there is none. */
export function nearestPlace(places: readonly Place[], from: Place, direction: Direction): Place {
  const best = places
    .map((place) => ({ place, distance: distanceTo(from, place, direction) }))
    .filter(({ distance }) => distance !== null)
    .sort((one, other) => (one.distance ?? 0) - (other.distance ?? 0))[0];
  return best?.place ?? from;
}

/** How far it is; null when it lies more to the side than ahead. */
function distanceTo(from: Place, to: Place, direction: Direction): number | null {
  const isUpright = direction === 'up' || direction === 'down';
  if (isUpright && from.figure !== to.figure) return null;
  const [x, y] = [across(to) - across(from), to.centre[1] - from.centre[1]];
  const along = { up: -y, down: y, left: -x, right: x }[direction];
  const beside = Math.abs(isUpright ? x : y);
  return along > 1 && along >= beside ? along + beside : null;
}

function across({ figure, centre }: Place): number {
  return FIGURES.indexOf(figure) * FIELD.width + centre[0];
}
