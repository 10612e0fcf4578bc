import type { Assessment, ClusterProgress, RuleFlag, WithheldFinding } from '@/lib/engine/types';
import type { HistoryDetailDto } from '@/lib/history-detail/types';
import type { ComplaintId, SettingId } from '@/lib/knowledge/schema/primitives';
import type { PainDrawingDto } from '@/lib/pain-drawing/types';
import type { PatientDto } from '@/lib/patients/types';
import type { AnswerDetail } from './answer-detail';
import type { EncounterId, FirstImpression, ObservationInput } from './schema';

export type EncounterStatus = 'open' | 'signed';

export type ObservationDto = {
  readonly findingId: string;
  readonly side: 'left' | 'right' | null;
  readonly state: Exclude<ObservationInput['state'], undefined> | null;
  readonly value: number | null;
  readonly option: string | null;
  readonly unit: string | null;
  /** Recorded with "the rest of this block is negative". */
  readonly bulk: boolean;
  /** How it was found; null where nothing was said of it. */
  readonly detail: AnswerDetail | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
};

export type EncounterDto = {
  readonly id: EncounterId;
  readonly patient: PatientDto;
  /** Age at the start of the encounter. */
  readonly ageYears: number;
  readonly setting: SettingId;
  readonly complaints: readonly ComplaintId[];
  readonly complaintText: string;
  /** Version of setting, complaints and complaint text: the base of an amendment of these. */
  readonly complaintVersion: number;
  readonly status: EncounterStatus;
  readonly startedAt: string;
  readonly owner: string;
  /** Rises with every change of the record: the base of a signature. */
  readonly version: number;
  readonly observations: readonly ObservationDto[];
  /** null until something was drawn. */
  readonly painDrawing: PainDrawingDto | null;
  /** null until one of its details was recorded. */
  readonly historyDetail: HistoryDetailDto | null;
  readonly judgement: ClinicianJudgementDto;
  /** Null where none was recorded before the ranking was shown. */
  readonly firstImpression: FirstImpressionDto | null;
};

/** What the clinician thought of before the ranking was shown. */
export type FirstImpressionDto = FirstImpression & {
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** The version of the record, and how many answers it held. */
  readonly encounterVersion: number;
  readonly answered: number;
};

/** The clinician's own view, kept beside the engine's. */
export type ClinicianJudgementDto = {
  readonly workingDiagnosis: string | null;
  readonly certainty: 'confirmed' | 'probable' | 'possible' | null;
  readonly candidates: readonly {
    readonly conditionId: string;
    readonly position: number;
    readonly dismissedReason: string | null;
    readonly note: string | null;
  }[];
  readonly version: number;
};

export type WorklistRow = {
  readonly encounterId: EncounterId;
  readonly patientId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly recordNumber: string;
  readonly ageYears: number;
  readonly sex: 'female' | 'male';
  readonly complaints: readonly ComplaintId[];
  readonly status: EncounterStatus;
  readonly answered: number;
  /** How far it got: 1 history, 2 examination, 3 differential, 4 orders. */
  readonly step: 1 | 2 | 3 | 4;
  readonly workingDiagnosis: string | null;
  readonly startedAt: string;
  readonly topDiagnosis: string | null;
  readonly flagged: number;
  readonly pendingOrders: number;
  readonly lastSavedAt: string;
  readonly owner: string;
};

export type Worklist = {
  /** At most 100. */
  readonly rows: readonly WorklistRow[];
  readonly total: number;
};

export type SavedBulk = {
  readonly observations: readonly ObservationDto[];
  readonly panel: PanelDto;
};

/** What the live panel shows after every save. */
export type LivePanelDto = {
  readonly assessment: Assessment;
  /** Of an open record: what is filled of the published clusters. */
  readonly clusters: readonly ClusterProgress[];
  /** Manoeuvres that the answers speak against, answered on a side or not. */
  readonly withheld: readonly WithheldFinding[];
  readonly encounterVersion: number;
};

/** Where the answers could not be weighed: the red-flag rules, and what may do harm. */
export type UnrankedDto = {
  readonly assessment: null;
  readonly ruleFlags: readonly RuleFlag[];
  readonly withheld: readonly WithheldFinding[];
  readonly encounterVersion: number;
};
export type PanelDto = LivePanelDto | UnrankedDto;

/** The reply to a save. A clash shows both values and writes nothing. */
export type SavedObservation = {
  readonly observation: ObservationDto;
  readonly panel: PanelDto;
};

export type NoteDto = {
  readonly text: string;
  /** True until the clinician edits the generated text. */
  readonly generated: boolean;
  readonly version: number;
  readonly signature: {
    readonly signedBy: string;
    readonly signedAt: string;
    /** SHA-256 of the frozen record, hexadecimal. */
    readonly contentHash: string;
  } | null;
  readonly addenda: readonly {
    readonly id: string;
    readonly text: string;
    readonly writtenBy: string;
    readonly writtenAt: string;
  }[];
};
