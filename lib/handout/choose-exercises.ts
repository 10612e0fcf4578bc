// Which exercises a patient may be given: what the record speaks against is left out by itself, and what
// nobody asked stays on the sheet as a question to the patient.
import { becauseOf, type Facts, truthOf } from '@/lib/engine/predicate';
import type { Exercise } from '@/lib/knowledge/schema/education';
import { type CautionReader, openCautions } from './open-cautions';
import type { ExcludedExercise, OfferedExercise } from './types';

/** As many as are chosen until the clinician chooses. */
const PROPOSED = 4;

type Choice = {
  readonly exercises: readonly Exercise[];
  readonly facts: Facts;
  readonly reader: CautionReader;
  readonly conditionId: string | null;
  /** Null until the clinician chose. */
  readonly chosenIds: readonly string[] | null;
  readonly mayPropose: boolean;
};

type Exercises = {
  readonly offered: readonly OfferedExercise[];
  readonly excluded: readonly ExcludedExercise[];
};

/** Those for the condition first. An excluded one is never offered, whatever the address says. */
export function chooseExercises(choice: Choice): Exercises {
  const { exercises, facts, reader, conditionId, chosenIds, mayPropose } = choice;
  const isForCondition = ({ conditions }: Exercise) =>
    conditionId !== null && conditions.includes(conditionId);
  const allowed = exercises.filter((exercise) => exclusionOf(exercise, facts) === null);
  const suitable = allowed.filter(isForCondition);
  const proposed = mayPropose ? ofEachKind(suitable).slice(0, PROPOSED) : [];
  const chosen = chosenIds ?? proposed.map(({ id }) => id);
  const others = allowed.filter((exercise) => !isForCondition(exercise));
  return {
    offered: [...suitable, ...others].map((exercise) => ({
      exercise,
      isForCondition: isForCondition(exercise),
      isChosen: chosen.includes(exercise.id),
      ...openCautions(exercise, facts, reader),
    })),
    excluded: exercises.filter(isForCondition).flatMap((exercise) => {
      const because = exclusionOf(exercise, facts);
      return because === null ? [] : [{ exercise, because }];
    }),
  };
}

/** The reason in the exercise's own words with the answer behind it; null when nothing speaks against it. */
function exclusionOf({ notFor }: Exercise, facts: Facts): string | null {
  const reason = notFor.find(({ when }) => truthOf(when, facts) === true);
  if (!reason) return null;
  return `${reason.text} Recorded: ${becauseOf(reason.when, facts).join('; ')}.`;
}

/** One of each kind before a second of any, so that four are not four stretches. */
function ofEachKind(exercises: readonly Exercise[]): readonly Exercise[] {
  const place = (exercise: Exercise) =>
    exercises.filter(({ kind }) => kind === exercise.kind).indexOf(exercise);
  return exercises.toSorted((first, second) => place(first) - place(second));
}
