// The sheet for the patient, made from the record and the knowledge base. Pure: the same record and options,
// the same sheet.

import { toAssessmentInput } from '@/lib/encounters/assessment-input';
import type { ClinicianJudgementDto, EncounterDto } from '@/lib/encounters/types';
import { recordedFacts } from '@/lib/engine/recorded-facts';
import type { Assessment } from '@/lib/engine/types';
import type { FollowUpDto } from '@/lib/follow-up/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Condition } from '@/lib/knowledge/schema/condition';
import type { OrderDto } from '@/lib/orders/types';
import { adviceForTheDay } from './advice-for-the-day';
import { careCards } from './care-cards';
import { chooseExercises } from './choose-exercises';
import { nextSteps } from './next-steps';
import type { Handout, HandoutOptions, HandoutThought } from './types';

export type HandoutSource = {
  readonly encounter: EncounterDto;
  readonly mustNotMiss: Assessment['mustNotMiss'];
  readonly orders: readonly OrderDto[];
  readonly followUps: readonly FollowUpDto[];
  readonly knowledge: KnowledgeBase;
  readonly options: HandoutOptions;
};

/** Follows the clinician's diagnosis, never the ranking. */
export function toHandout(source: HandoutSource): Handout {
  const { encounter, mustNotMiss, orders, followUps, knowledge, options } = source;
  const condition = knowledge.conditions.get(encounter.judgement.workingDiagnosis ?? '') ?? null;
  const conditionId = condition?.id ?? null;
  const isFlagged = mustNotMiss.some(({ state, rules }) => state === 'flagged' && rules.length > 0);
  const facts = recordedFacts(knowledge, toAssessmentInput(encounter, knowledge));
  if (!facts.ok) throw new Error(`Encounter ${encounter.id} does not fit ${knowledge.version}`);
  return {
    thought: thoughtOf(encounter.judgement, condition, knowledge, options.namesConsidered),
    advice: adviceForTheDay(knowledge.advice, condition, isFlagged, encounter),
    ...chooseExercises({
      exercises: [...knowledge.exercises.values()],
      facts: facts.value,
      reader: {
        sex: encounter.patient.sex,
        ageYears: encounter.ageYears,
        findings: knowledge.findings,
      },
      conditionId,
      chosenIds: options.exerciseIds,
      mayPropose: !isFlagged,
    }),
    isFlagged,
    nextSteps: nextSteps(orders, followUps, knowledge.tests),
    careCards: careCards(knowledge.advice, conditionId, encounter.complaints, encounter.ageYears),
  };
}

function thoughtOf(
  { certainty, candidates }: ClinicianJudgementDto,
  condition: Condition | null,
  { conditions }: KnowledgeBase,
  namesConsidered: boolean,
): HandoutThought {
  if (condition) {
    return {
      kind: 'stated',
      certainty,
      label: nameForPatient(condition),
      text: condition.patientExplanation,
    };
  }
  const names = candidates
    .filter(({ dismissedReason }) => dismissedReason === null)
    .map(({ conditionId }) => {
      const considered = conditions.get(conditionId);
      return considered ? nameForPatient(considered) : conditionId;
    });
  return { kind: 'not-known', considered: namesConsidered ? names : [] };
}

/** "A slipped disc that presses on a nerve (Lumbar disc herniation with L5 radiculopathy)". */
function nameForPatient({ label, plainName }: Condition): string {
  return plainName ? `${plainName} (${label})` : label;
}
