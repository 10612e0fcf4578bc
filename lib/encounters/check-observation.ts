// Does the answer fit the finding? Every refusal names the field and says what to enter.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import {
  type AnswerDetail,
  type DetailKind,
  detailKindOf,
  isReducedReflex,
  isUpgoing,
} from './answer-detail';
import type { ObservationInput } from './schema';

type Answer = Pick<
  ObservationInput,
  'findingId' | 'side' | 'state' | 'value' | 'option' | 'detail'
>;
type AnswerDetailInput = NonNullable<Answer['detail']>;
type Fields = Record<string, readonly string[]>;

/** The finding that was answered, or what is wrong by field. */
export function checkObservation(
  { findings }: Pick<KnowledgeBase, 'findings'>,
  answer: Answer,
): Result<Finding, FieldErrors> {
  const finding = findings.get(answer.findingId);
  if (!finding) return err({ findingId: ['This finding is not in the knowledge base'] });
  if (finding.section === 'person') {
    return err({ findingId: ["Age and sex come from the patient's record"] });
  }
  const faults = {
    ...sideFaults(finding, answer),
    ...answerFaults(finding, answer),
    ...detailFaults(finding, answer),
  };
  return Object.keys(faults).length === 0 ? ok(finding) : err(faults);
}

function sideFaults({ sided }: Finding, { side }: Answer): Fields {
  if (sided && side === null) return { side: ['Choose left or right'] };
  if (!sided && side !== null) return { side: ['This finding has no sides'] };
  return {};
}

function answerFaults(finding: Finding, answer: Answer): Fields {
  const { state, value, option } = answer;
  const given = [state, value, option].filter((part) => part !== undefined);
  if (given.length !== 1) return { state: ['Give one answer: a state, a number or an option'] };
  if (value !== undefined) return valueFaults(finding, value);
  if (option !== undefined) return optionFaults(finding, option);
  const saysYesOrNo = state === 'present' || state === 'absent';
  if (saysYesOrNo && finding.kind !== 'binary' && !finding.abnormal) {
    return { state: [finding.kind === 'measure' ? 'Enter a number' : 'Choose an option'] };
  }
  return {};
}

function valueFaults({ kind, range, unit = '' }: Finding, value: number): Fields {
  if (kind !== 'measure') return { value: ['This finding takes no number'] };
  if (!range || (value >= range.min && value <= range.max)) return {};
  return { value: [`Enter a number from ${range.min} to ${range.max} ${unit}`.trimEnd()] };
}

function optionFaults({ kind, outcomes }: Finding, option: string): Fields {
  if (kind !== 'choice') return { option: ['This finding has no options'] };
  if (outcomes.some(({ id }) => id === option)) return {};
  return { option: [`Choose one of: ${outcomes.map(({ label }) => label).join(', ')}`] };
}

const FIELDS: Readonly<Record<DetailKind, readonly (keyof AnswerDetail)[]>> = {
  movement: ['tool', 'position', 'painful'],
  reflex: ['reflexGrade'],
  strength: ['shade'],
  'spine-movement': ['degrees', 'tool'],
  'upper-motor': ['plantar'],
  sensation: ['sensation'],
};

/** A detail belongs to its kind of finding and to an answer, and may not contradict it. */
function detailFaults(finding: Finding, { state, value, detail }: Answer): Fields {
  const given = Object.entries(detail ?? {}).filter(([, one]) => one !== undefined);
  if (given.length === 0) return {};
  const kind = detailKindOf(finding);
  const allowed: readonly string[] = kind ? FIELDS[kind] : [];
  const [foreign] = given.find(([field]) => !allowed.includes(field)) ?? [];
  if (foreign) return { [`detail.${foreign}`]: ['This finding takes no such detail'] };
  if (kind === 'movement' || kind === 'strength') {
    return value === undefined ? { detail: ['A detail goes with a measured value'] } : {};
  }
  return stateFaults(detail ?? {}, state);
}

/** What was seen beside a yes or no. */
function stateFaults(
  { reflexGrade, plantar, sensation }: AnswerDetailInput,
  state: Answer['state'],
): Fields {
  if (reflexGrade !== undefined) {
    const expected = isReducedReflex(reflexGrade) ? 'present' : 'absent';
    if (state === expected) return {};
    return { 'detail.reflexGrade': [`This grade goes with "${expected}"`] };
  }
  if (sensation !== undefined && state !== 'present') {
    return { 'detail.sensation': ['A change of sensation goes with "present"'] };
  }
  if (plantar !== undefined && isUpgoing(plantar) && state !== 'present') {
    return { 'detail.plantar': ['A toe that goes up goes with "present"'] };
  }
  const isSeen = state === 'present' || state === 'absent' || state === 'equivocal';
  return isSeen ? {} : { detail: ['A detail goes with an answer'] };
}
