import type { ClinicianJudgementDto } from '@/lib/encounters/types';
import type { Advice, Exercise } from '@/lib/knowledge/schema/education';

/** What the clinician chose in the address of the handout. */
export type HandoutOptions = {
  /** At least 18 point. */
  readonly isLarge: boolean;
  /** Names what is being considered while there is no working diagnosis. */
  readonly namesConsidered: boolean;
  /** Ids in the order of the knowledge base; null until the clinician chose. */
  readonly exerciseIds: readonly string[] | null;
};

/** What the patient is told about the cause. No probability, ever. */
export type HandoutThought =
  | {
      readonly kind: 'stated';
      readonly certainty: ClinicianJudgementDto['certainty'];
      readonly label: string;
      readonly text: string;
    }
  | { readonly kind: 'not-known'; readonly considered: readonly string[] };

/** An exercise that may be given, with what must still be asked about it. */
export type OfferedExercise = {
  readonly exercise: Exercise;
  readonly isForCondition: boolean;
  readonly isChosen: boolean;
  /** Reasons against it that the record neither confirms nor rules out and the patient can know. */
  readonly unless: readonly string[];
  /** The same where only the clinician can know: for the choice, never on the sheet. */
  readonly toCheck: readonly string[];
};

/** An exercise for the condition that the record speaks against. */
export type ExcludedExercise = { readonly exercise: Exercise; readonly because: string };

export type CareLevel = 'now' | 'today' | 'soon';
export type CareCard = { readonly level: CareLevel; readonly points: readonly string[] };

/** One sheet for the patient. */
export type Handout = {
  readonly thought: HandoutThought;
  readonly advice: readonly Advice[];
  readonly offered: readonly OfferedExercise[];
  readonly excluded: readonly ExcludedExercise[];
  /** A red-flag rule fired: nothing is chosen by itself. */
  readonly isFlagged: boolean;
  readonly nextSteps: readonly string[];
  readonly careCards: readonly CareCard[];
};
