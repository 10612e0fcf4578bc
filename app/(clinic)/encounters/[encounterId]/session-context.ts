'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { ConditionName } from '@/components/clinical/condition-name';
import type { FindingIndex } from '@/components/clinical/finding-index';
import type { SessionState } from './session-state';
import type { EncounterStore } from './session-store';

export type Session = {
  readonly encounterId: string;
  readonly store: EncounterStore;
  readonly findings: FindingIndex;
  /** Under which the browser keeps the texts of the findings. */
  readonly knowledgeVersion: string;
  /** Signed: nothing can be changed. */
  readonly readOnly: boolean;
  readonly impression: ImpressionMode;
};

/** "My impression first". */
export type ImpressionMode = {
  readonly isFirst: boolean;
  /** To choose from while the ranking waits for an impression; null when it is shown. */
  readonly conditions: readonly ConditionName[] | null;
};

export const SessionContext = createContext<Session | null>(null);

/** The session this component is drawn in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs an EncounterSession above it');
  return session;
}

/** Reads one part of the state; re-renders only when that part changes identity. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const { store } = useSession();
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
