// Where each dermatome is tested, after the instructions of its finding: one point each, because the borders of the
// territories overlap and textbooks draw them differently. Distances from the middle and heights on the figures of
// the body map.
import type { FigureId, Point } from './body-map-art';

export type DermatomePoint = {
  readonly findingId: string;
  readonly name: string;
  readonly figure: Extract<FigureId, 'front' | 'back'>;
  readonly at: Point;
  /** False: one point in the midline. */
  readonly sided: boolean;
};

export const DERMATOME_POINTS: readonly DermatomePoint[] = [
  { findingId: 'sensory-loss-l1', name: 'L1', figure: 'front', at: [22, 112], sided: true },
  { findingId: 'sensory-loss-l2', name: 'L2', figure: 'front', at: [26, 146], sided: true },
  { findingId: 'sensory-loss-l3', name: 'L3', figure: 'front', at: [20, 188], sided: true },
  { findingId: 'sensory-loss-l4', name: 'L4', figure: 'front', at: [14, 276], sided: true },
  { findingId: 'sensory-loss-l5', name: 'L5', figure: 'front', at: [16, 312], sided: true },
  {
    findingId: 'perianal-sensation-reduced',
    name: 'S3-5',
    figure: 'back',
    at: [0, 128],
    sided: false,
  },
  { findingId: 'sensory-loss-s2', name: 'S2', figure: 'back', at: [21, 196], sided: true },
  { findingId: 'sensory-loss-s1', name: 'S1', figure: 'back', at: [20, 312], sided: true },
];
