// From the record to the engine's question. Pure: the same record always asks the same.
import type { AssessmentInput, Observation } from '@/lib/engine/types';
import type { EncounterDto, ObservationDto } from './types';

type Recorded = Pick<EncounterDto, 'setting' | 'ageYears' | 'complaints' | 'observations'> & {
  readonly patient: Pick<EncounterDto['patient'], 'sex'>;
};

/** Age is the age at the start of the encounter, so that looking again next year changes nothing. */
export function toAssessmentInput(encounter: Recorded): AssessmentInput {
  return {
    setting: encounter.setting,
    ageYears: encounter.ageYears,
    sex: encounter.patient.sex,
    complaint: [...encounter.complaints],
    findings: encounter.observations.map(toEngineObservation),
  };
}

function toEngineObservation({
  findingId,
  side,
  state,
  value,
  option,
}: Pick<ObservationDto, 'findingId' | 'side' | 'state' | 'value' | 'option'>): Observation {
  const answer = value ?? option;
  return {
    id: findingId,
    ...(side ? { side } : {}),
    ...(state ? { state } : {}),
    ...(answer === null ? {} : { value: answer }),
  };
}
