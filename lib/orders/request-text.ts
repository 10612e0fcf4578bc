// What whoever does a test has to know of the patient. Pure: the same record, the same text.
import {
  answeredIn,
  EXAMINATION_SECTIONS,
  findingLine,
  HISTORY_SECTIONS,
  RESULT_SECTIONS,
} from '@/lib/encounters/note-findings';
import { redFlagsToSettle } from '@/lib/encounters/red-flags-to-settle';
import type { EncounterDto } from '@/lib/encounters/types';
import type { Assessment } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';

/**
 * Who, what is asked, what was found and what is dangerous; what was found absent is left out, because a request is
 * read in seconds. The name of the test and its checks are put before it where it is ordered.
 */
export function requestFacts(
  encounter: EncounterDto,
  assessment: Pick<Assessment, 'differential'>,
  knowledge: KnowledgeBase,
): string {
  const { patient, judgement, ageYears } = encounter;
  const working = knowledge.conditions.get(judgement.workingDiagnosis ?? '')?.label;
  const [first] = assessment.differential;
  const question = working ?? first?.label;
  const found = (sections: Parameters<typeof answeredIn>[1]) =>
    answeredIn(knowledge, sections, encounter.observations)
      .filter(({ answers }) => answers.some(isFound))
      .map(findingLine);
  return [
    `Patient: ${patient.familyName}, ${patient.givenName}, born ${patient.birthDate} (${ageYears} y), ${patient.sex}, record ${patient.recordNumber}`,
    ...(question ? [`Question: ${question}?`] : []),
    ...listed('Red flags present', redFlagsPresent(encounter, knowledge)),
    ...listed('History', found(HISTORY_SECTIONS)),
    ...listed('Examination', found(EXAMINATION_SECTIONS)),
    ...listed('Results so far', found(RESULT_SECTIONS)),
    `Allergies: ${patient.allergyStatus === 'known' ? patient.allergyText : patient.allergyStatus.replaceAll('-', ' ')}`,
  ].join('\n');
}

function isFound({ state, value, option }: EncounterDto['observations'][number]): boolean {
  return state === 'present' || value !== null || option !== null;
}

function redFlagsPresent({ observations }: EncounterDto, knowledge: KnowledgeBase): string[] {
  return redFlagsToSettle(knowledge, observations)
    .filter(({ reason }) => reason === 'present')
    .map(({ label }) => label);
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}: ${lines.join(' ')}`];
}
