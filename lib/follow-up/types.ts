import type { DIAGNOSIS_KINDS, ESTABLISHED_BY, GLOBAL_CHANGES, WORK_STATUSES } from './schema';

export type GlobalChange = (typeof GLOBAL_CHANGES)[number];
export type WorkStatus = (typeof WORK_STATUSES)[number];
export type DiagnosisKind = (typeof DIAGNOSIS_KINDS)[number];
export type EstablishedBy = (typeof ESTABLISHED_BY)[number];

export type FollowUpDto = {
  readonly id: string;
  readonly status: 'planned' | 'done' | 'cancelled';
  /** yyyy-mm-dd; null for one that nobody had planned. */
  readonly dueOn: string | null;
  /** Planned, and the day has come. */
  readonly isDue: boolean;
  readonly reason: string;
  /** 0 to 10; null is "not asked", here and below. */
  readonly painScore: number | null;
  readonly activity: string | null;
  readonly functionScore: number | null;
  readonly globalChange: GlobalChange | null;
  readonly workStatus: WorkStatus | null;
  readonly text: string | null;
  readonly cancelledReason: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly version: number;
};

export type ConfirmedDiagnosisDto = {
  readonly version: number;
  readonly kind: DiagnosisKind;
  readonly conditionId: string | null;
  readonly text: string | null;
  readonly establishedBy: EstablishedBy | null;
  /** yyyy-mm-dd */
  readonly establishedOn: string | null;
  readonly correctionReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

/** What became of one encounter. */
export type OutcomeDto = {
  /** Planned ones first, the soonest first; then the others, the latest first. */
  readonly followUps: readonly FollowUpDto[];
  /** The one that holds first, then the ones it replaced. */
  readonly diagnoses: readonly ConfirmedDiagnosisDto[];
};
