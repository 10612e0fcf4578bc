// One answer as the screen holds it, and its words.
import { type AnswerDetail, detailInWords, shadeSign } from '@/lib/encounters/answer-detail';
import type { ObservationState } from '@/lib/engine/types';
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { FindingView } from './finding-view';

export type Answer = {
  readonly state: ObservationState | null;
  readonly value: number | null;
  readonly option: string | null;
  readonly bulk: boolean;
  /** How it was found; null where nothing was said of it. */
  readonly detail: AnswerDetail | null;
};

/** The default of every finding. It is never "absent". */
export const NOT_TESTED: Answer = {
  state: 'not-tested',
  value: null,
  option: null,
  bulk: false,
  detail: null,
};

export const STATE_WORDS: Readonly<Record<ObservationState, string>> = {
  present: 'Present',
  absent: 'Absent',
  equivocal: 'Equivocal',
  'could-not-test': 'Could not test',
  'not-tested': 'Not tested',
};

export type AnswerKey = string;

export function answerKey(findingId: string, side: Side | null): AnswerKey {
  return `${findingId}/${side ?? ''}`;
}

/** True once something was said, "could not test" included. */
export function isAnswered(
  answer: Pick<Answer, 'state' | 'value' | 'option'> | undefined,
): boolean {
  if (!answer) return false;
  if (answer.value !== null || answer.option !== null) return true;
  return answer.state !== null && answer.state !== 'not-tested';
}

/** "Present", "15 degrees (seated, goniometer)", "Gradual": one answer in words. */
export function answerText(
  answer: Pick<Answer, 'state' | 'value' | 'option' | 'detail'>,
  finding: Pick<FindingView, 'unit' | 'abnormalLabel' | 'options'>,
): string {
  const detail = detailInWords(answer.detail);
  return `${withoutDetail(answer, finding)}${detail ? ` (${detail})` : ''}`;
}

function withoutDetail(
  answer: Pick<Answer, 'state' | 'value' | 'option' | 'detail'>,
  finding: Pick<FindingView, 'unit' | 'abnormalLabel' | 'options'>,
): string {
  if (answer.value !== null) {
    const value = `${answer.value}${shadeSign(answer.detail)}`;
    return finding.unit ? `${value} ${finding.unit}` : value;
  }
  if (answer.option !== null) {
    return finding.options?.find((option) => option.id === answer.option)?.label ?? answer.option;
  }
  const state = answer.state ?? 'not-tested';
  if (finding.abnormalLabel && state === 'present') return `${finding.abnormalLabel}, not measured`;
  if (finding.abnormalLabel && state === 'absent') {
    return `not ${finding.abnormalLabel}, not measured`;
  }
  return STATE_WORDS[state];
}
