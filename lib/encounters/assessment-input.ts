// From the record to the engine's question. Pure: the same record always asks the same.
import { parseObservation } from '@/lib/engine/parse-observation';
import type { AssessmentInput, Observation } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { EncounterDto, ObservationDto } from './types';

type Answer = Pick<ObservationDto, 'findingId' | 'side' | 'state' | 'value' | 'option' | 'bulk'>;

type Recorded = Pick<EncounterDto, 'setting' | 'ageYears' | 'complaints'> & {
  readonly observations: readonly Answer[];
  readonly patient: Pick<EncounterDto['patient'], 'sex'>;
};

/**
 * Age is the age at the start of the encounter, so that looking again next year changes nothing.
 * Answers the knowledge base no longer has are left out: they stay in the record and carry no weight.
 */
export function toAssessmentInput(
  encounter: Recorded,
  knowledge: Pick<KnowledgeBase, 'findings'>,
): AssessmentInput {
  return {
    setting: encounter.setting,
    ageYears: encounter.ageYears,
    sex: encounter.patient.sex,
    complaint: [...encounter.complaints],
    findings: encounter.observations
      .filter((answer) => isInKnowledge(knowledge, answer))
      .map(toEngineObservation),
  };
}

/**
 * Whether this release still has the finding, and the answer still fits it. It did when it was saved;
 * a later release may have dropped the finding, an option, or the sides.
 */
export function isInKnowledge(knowledge: Pick<KnowledgeBase, 'findings'>, answer: Answer): boolean {
  return parseObservation(knowledge, toEngineObservation(answer), '', []) !== undefined;
}

function toEngineObservation({ findingId, side, state, value, option, bulk }: Answer): Observation {
  const answer = value ?? option;
  return {
    id: findingId,
    ...(side ? { side } : {}),
    ...(state ? { state } : {}),
    ...(answer === null ? {} : { value: answer }),
    // A number recorded with others was measured all the same: only what was passed over weighs less.
    ...(bulk && state === 'absent' ? { bulk } : {}),
  };
}
