// What a screen needs to ask one finding. Made on the server from the knowledge base, so that the
// browser never loads the knowledge base itself.

export type FindingView = {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly elicit: string;
  readonly kind: 'binary' | 'measure' | 'choice';
  readonly sided: boolean;
  readonly core: boolean;
  readonly redFlag: boolean;
  /** False: it belongs to a complaint this encounter does not have. */
  readonly relevant: boolean;
  readonly unit: string | null;
  readonly range: { readonly min: number; readonly max: number; readonly step: number } | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** What "present" means for a measure that was only seen to be abnormal, e.g. "limited". */
  readonly abnormalLabel: string | null;
  readonly normal: {
    readonly low: number;
    readonly high: number;
    readonly position: string;
  } | null;
  readonly contraindicated: string | null;
};

export type SectionView = {
  readonly id: string;
  readonly title: string;
  /** "The rest of this block is negative" may be offered. */
  readonly bulk: boolean;
  readonly findings: readonly FindingView[];
};

export type StepId = 'history' | 'exam' | 'orders';

/** Enough to name a finding anywhere and to link to where it is asked. */
export type FindingIndex = Readonly<Record<string, FindingIndexEntry>>;
type FindingIndexEntry = {
  readonly label: string;
  readonly step: StepId | null;
  readonly redFlag: boolean;
  /** Counted in the progress of its step. */
  readonly counted: boolean;
  readonly sided: boolean;
};
