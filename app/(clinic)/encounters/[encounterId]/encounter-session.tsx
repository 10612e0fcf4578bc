'use client';

import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useOfferCommands } from '@/app/(clinic)/keyboard/encounter-commands';
import { answerKey } from '@/components/clinical/answer';
import { type PackedFindingIndex, unpackFindingIndex } from '@/components/clinical/finding-index';
import type { ObservationDto } from '@/lib/encounters/types';
import type { PainDrawingDto } from '@/lib/pain-drawing/types';
import { ConflictDialog } from './conflict-dialog';
import { focusFirstAnswer } from './grid-keys';
import type { PanelView } from './panel-view';
import { postAnswer } from './post-answer';
import { type ImpressionMode, SessionContext } from './session-context';
import { createEncounterStore, type EncounterStore } from './session-store';

type Props = {
  readonly encounterId: string;
  readonly readOnly: boolean;
  readonly observations: readonly ObservationDto[];
  readonly painDrawing: PainDrawingDto | null;
  readonly panel: PanelView;
  readonly findings: PackedFindingIndex;
  readonly knowledgeVersion: string;
  readonly impression: ImpressionMode;
  readonly children: ReactNode;
};

/** Holds the answers of one encounter while its steps come and go. */
export function EncounterSession(props: Props): ReactElement {
  const { encounterId, readOnly, observations, painDrawing, panel } = props;
  const { knowledgeVersion, impression, children } = props;
  const findings = useMemo(() => unpackFindingIndex(props.findings), [props.findings]);
  const [store] = useState(() =>
    createEncounterStore({
      observations,
      panel,
      saveObservation: (input) => postAnswer(`/api/encounters/${encounterId}/observations`, input),
      saveBulkNegative: (input) =>
        postAnswer(`/api/encounters/${encounterId}/observations/bulk`, input),
      drawing: painDrawing,
      saveDrawing: (input) => postAnswer(`/api/encounters/${encounterId}/pain-drawing`, input),
    }),
  );
  useEffect(
    () => store.adopt(observations, panel, painDrawing),
    [store, observations, panel, painDrawing],
  );
  useUnsavedGuard(store);
  useRetryOnReturn(store);
  useOfferCommands(
    useMemo(
      () => ({
        encounterId,
        knowledgeVersion,
        readOnly,
        record: store.answer,
        undo: () => undoLast(store),
        focusFirstAnswer,
        saveNow: store.retryNow,
      }),
      [encounterId, knowledgeVersion, readOnly, store],
    ),
  );
  return (
    <SessionContext
      value={{ encounterId, store, findings, knowledgeVersion, readOnly, impression }}
    >
      {children}
      <ConflictDialog />
    </SessionContext>
  );
}

/** Takes the last answer back, and leads to it when it is on this page. */
function undoLast(store: EncounterStore): void {
  const undone = store.undo();
  if (!undone) return;
  const { findingId, side } = undone.place;
  const radios = [...document.getElementsByName(answerKey(findingId, side))];
  const given = radios.find(
    (radio) => radio instanceof HTMLInputElement && radio.value === undone.before.state,
  );
  const box = document.getElementById(`value-${findingId}-${side ?? 'whole'}`);
  (box ?? given ?? radios[0])?.focus();
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

/**
 * A hidden page may never be seen again: what waits for its next try is sent at once. And who comes
 * back after signing in elsewhere does not wait either.
 */
function useRetryOnReturn(store: EncounterStore): void {
  useEffect(() => {
    document.addEventListener('visibilitychange', store.retryNow);
    return () => document.removeEventListener('visibilitychange', store.retryNow);
  }, [store]);
}
