// What speaks against an exercise and nobody asked: for the patient what a patient can know, in words to act
// on; for the clinician what only a picture or a blood test tells.
import { RESULT_SECTIONS } from '@/lib/encounters/note-findings';
import type { EncounterDto } from '@/lib/encounters/types';
import { type Facts, truthOf } from '@/lib/engine/predicate';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { findingsIn } from '@/lib/knowledge/predicate-leaves';
import type { Exercise } from '@/lib/knowledge/schema/education';
import type { OfferedExercise } from './types';

/** Who the sheet is for, as far as cautions depend on it. */
export type CautionReader = {
  readonly sex: EncounterDto['patient']['sex'];
  readonly ageYears: number;
  readonly findings: KnowledgeBase['findings'];
};

type Caution = Exercise['notFor'][number];

/** From this age on nobody is asked about a pregnancy, unless one is recorded. */
const AGE_BEYOND_PREGNANCY = 60;

/** How a reason begins when the patient can feel or remember it; "Not with" names a state. */
const NAMES_A_STATE = 'Not with ';
const TO_LEAVE_OUT = /^Not (?=(if|while|after|with) )/;

/** Unknown is never "no": what was not asked goes with the exercise. */
export function openCautions(
  { notFor }: Exercise,
  facts: Facts,
  reader: CautionReader,
): Pick<OfferedExercise, 'unless' | 'toCheck'> {
  const open = notFor
    .filter(({ when }) => truthOf(when, facts) === 'unknown')
    .filter((caution) => canConcern(caution, reader));
  const isForClinician = (caution: Caution) => needsAResult(caution, reader);
  return {
    unless: open
      .filter((caution) => !isForClinician(caution))
      .map(({ text }) => text.replace(TO_LEAVE_OUT, 'Leave this out ')),
    toCheck: open.filter(isForClinician).map(({ text }) => text),
  };
}

function canConcern({ when }: Caution, { sex, ageYears }: CautionReader): boolean {
  const isOnlyPregnancy = findingsIn(when).every((id) => id === 'pregnancy');
  return !isOnlyPregnancy || (sex === 'female' && ageYears < AGE_BEYOND_PREGNANCY);
}

function needsAResult({ text, when }: Caution, { findings }: CautionReader): boolean {
  return (
    text.startsWith(NAMES_A_STATE) &&
    findingsIn(when).every((id) => {
      const finding = findings.get(id);
      return finding !== undefined && RESULT_SECTIONS.includes(finding.section);
    })
  );
}
