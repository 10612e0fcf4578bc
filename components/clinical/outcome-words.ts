import type {
  ConfirmedDiagnosisDto,
  EstablishedBy,
  FollowUpDto,
  GlobalChange,
  WorkStatus,
} from '@/lib/follow-up/types';
import { calendarDate } from './patient-text';

export const GLOBAL_CHANGE_WORDS: Readonly<Record<GlobalChange, string>> = {
  'much-better': 'Much better',
  better: 'A little better',
  unchanged: 'About the same',
  worse: 'A little worse',
  'much-worse': 'Much worse',
};

export const WORK_STATUS_WORDS: Readonly<Record<WorkStatus, string>> = {
  usual: 'As usual',
  limited: 'With limits: less, lighter or with help',
  unable: 'Not able to, because of this trouble',
  'other-reason': 'Not working, for another reason',
};

export const ESTABLISHED_BY_WORDS: Readonly<Record<EstablishedBy, string>> = {
  imaging: 'Imaging',
  operation: 'Operation',
  laboratory: 'Laboratory',
  specialist: 'Specialist',
  'time-course': 'Course over time',
  other: 'Other',
};

/** By id; what the knowledge base no longer holds is shown by its id. */
export type ConditionLabels = ReadonlyMap<string, { readonly label: string }>;

export function diagnosisName(
  { kind, conditionId, text }: Pick<ConfirmedDiagnosisDto, 'kind' | 'conditionId' | 'text'>,
  conditions: ConditionLabels,
): string {
  switch (kind) {
    case 'condition':
      return conditions.get(conditionId ?? '')?.label ?? conditionId ?? '';
    case 'other':
      return text ?? '';
    case 'not-confirmed':
      return 'Not confirmed yet';
    default:
      return kind satisfies never;
  }
}

/** "Imaging, 05-Jan-2026"; nothing where nothing was established. */
export function establishedText(
  diagnosis: Pick<ConfirmedDiagnosisDto, 'establishedBy' | 'establishedOn'>,
): string {
  const { establishedBy, establishedOn } = diagnosis;
  if (!establishedBy || !establishedOn) return '';
  return `${ESTABLISHED_BY_WORDS[establishedBy]}, ${calendarDate(establishedOn)}`;
}

/** "Due 05-Jan-2026", "Done 05-Jan-2026" or "Cancelled 05-Jan-2026". */
export function followUpStatusText({ status, dueOn, closedAt }: FollowUpDto): string {
  if (status === 'planned') return `Due ${calendarDate(dueOn ?? '')}`;
  return `${status === 'done' ? 'Done' : 'Cancelled'} ${calendarDate(closedAt ?? '')}`;
}
