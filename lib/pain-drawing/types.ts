import type { Mark, Spot } from './schema';

export type PainDrawing = {
  readonly marks: readonly Mark[];
  readonly worst: Spot | null;
};

export type PainDrawingDto = PainDrawing & {
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
};
