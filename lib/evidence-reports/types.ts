import type { FieldErrors } from '@/lib/result';

export type EvidenceReportDto = {
  readonly id: string;
  readonly conditionId: string;
  readonly findingId: string;
  /** The version the reporter saw. */
  readonly knowledgeVersion: string;
  readonly text: string;
  readonly reportedBy: string;
  readonly reportedAt: string;
  /** null while it is open. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
};

/** Why nothing was written. */
export type ReportRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'answered-already'
  | { readonly invalid: FieldErrors };
