'use client';

import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { FindingIndex } from '@/components/clinical/finding-view';
import type { LivePanelDto, ObservationDto } from '@/lib/encounters/types';
import { recordBulkNegativeAction, recordObservationAction } from './actions';
import { ConflictDialog } from './conflict-dialog';
import { SessionContext } from './session-context';
import { createEncounterStore, type EncounterStore } from './session-store';

type Props = {
  readonly encounterId: string;
  readonly readOnly: boolean;
  readonly observations: readonly ObservationDto[];
  readonly panel: LivePanelDto;
  readonly findings: FindingIndex;
  readonly children: ReactNode;
};

/** Holds the answers of one encounter while its steps come and go. */
export function EncounterSession(props: Props): ReactElement {
  const { encounterId, readOnly, observations, panel, findings, children } = props;
  const [store] = useState(() =>
    createEncounterStore({
      observations,
      panel,
      saveObservation: (input) => recordObservationAction(encounterId, input),
      saveBulkNegative: (input) => recordBulkNegativeAction(encounterId, input),
    }),
  );
  useEffect(() => store.adopt(observations, panel), [store, observations, panel]);
  useUnsavedGuard(store);
  return (
    <SessionContext value={{ encounterId, store, findings, readOnly }}>
      {children}
      <ConflictDialog />
    </SessionContext>
  );
}

/** The browser asks before it closes a page that still holds unsaved answers. */
function useUnsavedGuard(store: EncounterStore): void {
  useEffect(() => {
    function warn(event: BeforeUnloadEvent): void {
      if (store.hasUnsaved()) event.preventDefault();
    }
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [store]);
}
