import type { Activity, Height, Treatment, Weight } from './schema';

export type HistoryDetail = {
  /** Up to three, in the patient's words. */
  readonly activities: readonly Activity[];
  /** Only those that were asked about. */
  readonly treatments: readonly Treatment[];
  readonly height: Height | null;
  readonly weight: Weight | null;
};

export type HistoryDetailDto = HistoryDetail & {
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
};
