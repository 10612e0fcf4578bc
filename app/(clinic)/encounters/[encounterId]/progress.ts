'use client';

import { isAnswered } from '@/components/clinical/answer';
import type { FindingIndex } from '@/components/clinical/finding-index';
import type { StepId } from '@/components/clinical/finding-view';
import { isFindingAnswered } from './places';
import { useSession, useSessionState } from './session-context';
import type { SessionState } from './session-state';

export type Progress = { readonly answered: number; readonly of: number };

/** Number of answers of any kind, each side counted. */
export function useAnsweredCount(): number {
  return useSessionState((state) => [...state.answers.values()].filter(isAnswered).length);
}

/** How much of a step's core and red-flag findings has an answer. */
export function useStepProgress(step: StepId): Progress {
  const { findings } = useSession();
  const ids = countedIn(findings, step);
  const answered = useSessionState((state) => countAnswered(state, findings, ids));
  return { answered, of: ids.length };
}

/** "6 of 13 asked, 1 present": over every finding that screens for a red flag. */
export function useRedFlagProgress(): Progress & { readonly present: number } {
  const { findings } = useSession();
  const ids = Object.keys(findings).filter((id) => findings[id]?.redFlag);
  const answered = useSessionState((state) => countAnswered(state, findings, ids));
  const present = useSessionState((state) => ids.filter((id) => isPresent(state, id)).length);
  return { answered, of: ids.length, present };
}

function countedIn(findings: FindingIndex, step: StepId): readonly string[] {
  return Object.keys(findings).filter((id) => {
    const finding = findings[id];
    return finding?.step === step && finding.counted;
  });
}

function countAnswered(
  state: SessionState,
  findings: FindingIndex,
  ids: readonly string[],
): number {
  return ids.filter((id) => isFindingAnswered(state, { id, sided: findings[id]?.sided ?? false }))
    .length;
}

function isPresent(state: SessionState, id: string): boolean {
  return [`${id}/`, `${id}/right`, `${id}/left`].some(
    (key) => state.answers.get(key)?.state === 'present',
  );
}
