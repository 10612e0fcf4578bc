'use client';

import { useRouter } from 'next/navigation';
import {
  type ReactElement,
  type ReactNode,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useOfferCommands } from '@/app/(clinic)/keyboard/encounter-commands';
import { areDraftsKept, writeDraftsNow } from '@/app/(clinic)/session/form-drafts';
import { getContact, subscribeToContact } from '@/app/(clinic)/session/session-contact';
import { answerKey } from '@/components/clinical/answer';
import { type PackedFindingIndex, unpackFindingIndex } from '@/components/clinical/finding-index';
import type { ObservationDto } from '@/lib/encounters/types';
import type { PainDrawingDto } from '@/lib/pain-drawing/types';
import { ConflictDialog } from './conflict-dialog';
import { focusFirstAnswer } from './grid-keys';
import { useKeepUnsent } from './keep-unsent';
import { newestVersion, noteVersion, subscribeToVersions } from './newest-version';
import type { PanelView } from './panel-view';
import { postAnswer } from './post-answer';
import { type ImpressionMode, SessionContext } from './session-context';
import { createEncounterStore, type EncounterStore } from './session-store';

type Props = {
  readonly encounterId: string;
  /** Whose page this is. */
  readonly owner: string;
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
  const { encounterId, owner, readOnly, observations, painDrawing, panel } = props;
  const { knowledgeVersion, impression, children } = props;
  const findings = useMemo(() => unpackFindingIndex(props.findings), [props.findings]);
  const [store] = useState(() => {
    const post = (what: string, input: unknown) =>
      postAnswer(`/api/encounters/${encounterId}/${what}`, input, owner);
    const made = createEncounterStore({
      observations,
      panel,
      saveObservation: (input) => post('observations', input),
      saveBulkNegative: (input) => post('observations/bulk', input),
      drawing: painDrawing,
      saveDrawing: (input) => post('pain-drawing', input),
    });
    // Also of a reply that comes after the page was left.
    made.subscribe(() => noteVersion(encounterId, made.getState().panel.encounterVersion));
    return made;
  });
  useEffect(
    () => store.adopt(observations, panel, painDrawing),
    [store, observations, panel, painDrawing],
  );
  useNewestVersion(store, encounterId);
  useKeepUnsent(store, encounterId, readOnly);
  useUnsavedGuard(store);
  useRetryOnReturn(store);
  const readIsRanked = () => store.getState().panel.isRanked;
  const isRanked = useSyncExternalStore(store.subscribe, readIsRanked, readIsRanked);
  useOfferCommands(
    useMemo(
      () => ({
        encounterId,
        knowledgeVersion,
        readOnly,
        isRanked,
        record: store.answer,
        undo: () => undoLast(store),
        focusFirstAnswer,
        saveNow: () => {
          commitTyping();
          store.retryNow();
          submitFocusedForm();
        },
        hasUnsaved: store.hasUnsaved,
      }),
      [encounterId, knowledgeVersion, readOnly, isRanked, store],
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

/** Asks the server anew when this page was drawn before the last save: "back" shows it from memory. */
function useNewestVersion(store: EncounterStore, encounterId: string): void {
  const router = useRouter();
  const readShown = () => store.getState().panel.encounterVersion;
  const shown = useSyncExternalStore(store.subscribe, readShown, readShown);
  const newest = useSyncExternalStore(
    subscribeToVersions,
    () => newestVersion(encounterId),
    () => 0,
  );
  useEffect(() => {
    if (newest > shown) router.refresh();
  }, [newest, shown, router]);
}

/** Takes the last answer back, and leads to it when it is on this page. */
function undoLast(store: EncounterStore): void {
  const undone = store.undo();
  if (!undone || 'drawing' in undone) return;
  const { findingId, side } = undone.place;
  const radios = [...document.getElementsByName(answerKey(findingId, side))];
  const given = radios.find(
    (radio) => radio instanceof HTMLInputElement && radio.value === undone.before.state,
  );
  const box = document.getElementById(`value-${findingId}-${side ?? 'whole'}`);
  (box ?? given ?? radios[0])?.focus();
}

/** A number still being typed counts as entered: its box hears what it hears when it is left, and keeps the focus. */
function commitTyping(): void {
  document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** A form that is saved by a button of its own (never the signature, never an order) is saved with the same key. */
function submitFocusedForm(): void {
  document.activeElement?.closest<HTMLFormElement>('form[data-saves]')?.requestSubmit();
}

/** The browser asks before it closes a page that still holds unsaved answers. */
function useUnsavedGuard(store: EncounterStore): void {
  useEffect(() => {
    function warn(event: BeforeUnloadEvent): void {
      if (store.hasUnsaved() || !areDraftsKept()) event.preventDefault();
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
    let wasSignedOut = getContact().signedOut;
    const unsubscribe = subscribeToContact(() => {
      const { signedOut } = getContact();
      if (wasSignedOut && !signedOut) store.retryNow();
      wasSignedOut = signedOut;
    });
    const saveNow = (): void => {
      commitTyping();
      store.retryNow();
      writeDraftsNow();
    };
    document.addEventListener('visibilitychange', saveNow);
    window.addEventListener('online', store.retryNow);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', saveNow);
      window.removeEventListener('online', store.retryNow);
    };
  }, [store]);
}
