// What a screen needs to ask one finding. Made on the server from the knowledge base, so that the
// browser never loads the knowledge base itself.
import type { Position } from '@/lib/encounters/answer-detail';

/** What most findings lack is absent, not null: a page carries hundreds of them. */
export type FindingView = {
  readonly id: string;
  readonly label: string;
  /** Absent: present or absent is asked. */
  readonly kind?: 'measure' | 'choice' | undefined;
  readonly sided?: boolean | undefined;
  readonly redFlag?: boolean | undefined;
  /** It belongs to a complaint this encounter does not have. */
  readonly elsewhere?: boolean | undefined;
  /** Asked by the body map, which records it with a mark. */
  readonly onMap?: boolean | undefined;
  /** Shown without opening "More". */
  readonly open?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly range?: { readonly min: number; readonly max: number } | undefined;
  /** Of a choice. */
  readonly options?: readonly { readonly id: string; readonly label: string }[] | undefined;
  /** What "present" means for a measure that was only seen to be abnormal, e.g. "limited". */
  readonly abnormalLabel?: string | undefined;
  readonly normal?: NormalView | undefined;
  readonly contraindicated?: string | undefined;
};

export type NormalView = {
  readonly low: number;
  readonly high: number;
  /** Where low and high are the lowest and highest of these published means, not limits of normal. */
  readonly means?: Readonly<Partial<Record<Position, number | undefined>>> | undefined;
};

/** How to ask or examine a finding. */
export type HowTo = {
  readonly question: string;
  readonly elicit: string;
  readonly normal?:
    | {
        readonly low: number;
        readonly high: number;
        readonly position: string;
        readonly isOfMeans: boolean;
      }
    | undefined;
  /** How well two examiners agree, e.g. "Kappa 0.58 (0.29 to 0.87)". */
  readonly agreement?: string | undefined;
};

/** Raise it when the shape or the wording of `HowTo` changes: browsers keep the texts under it for a year. */
export const HOW_TO_FORMAT = '2';

/** By finding. Fetched once for a version of the knowledge, when the clinician first wants to know. */
export type HowToTexts = Readonly<Record<string, HowTo>>;

export type SectionView = {
  readonly id: string;
  readonly title: string;
  /** "The rest of this block is negative" may be offered. */
  readonly bulk: boolean;
  readonly findings: readonly FindingView[];
};

export type StepId = 'history' | 'exam' | 'orders';
