// The answers of one open encounter: shown at once, saved behind. Nothing outlives the page, so no
// patient data is left in the browser.
import { type Answer, NOT_TESTED } from '@/components/clinical/answer';
import type { ObservationDto } from '@/lib/encounters/types';
import type { PanelView } from './panel-view';
import { createSaveQueue, type Pending } from './save-queue';
import type { SaveReply } from './save-reply';
import {
  type Conflict,
  keyOf,
  type Place,
  type SessionState,
  startState,
  toAnswer,
  withAnswer,
  withConfirmed,
  withoutConflict,
  withPanel,
  withProblem,
  withSavedOnly,
} from './session-state';

export type StoreOptions = {
  readonly observations: readonly ObservationDto[];
  readonly panel: PanelView;
  readonly saveObservation: (input: unknown) => Promise<SaveReply>;
  readonly saveBulkNegative: (input: unknown) => Promise<SaveReply>;
};

export type EncounterStore = ReturnType<typeof createEncounterStore>;

export function createEncounterStore(options: StoreOptions) {
  let state = startState(options.observations, options.panel);
  const listeners = new Set<() => void>();

  function set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const queue = createSaveQueue({
    prepare: (pending) => inputOf(pending, state),
    send: ({ answer }, input) =>
      answer === null ? options.saveBulkNegative(input) : options.saveObservation(input),
    onSending: () => set({ ...state, save: { kind: 'saving' } }),
    onReply: (pending, reply) => set(settled(state, pending, reply, isWaiting)),
    onRetrying: (waiting, signedOut) =>
      set({ ...state, save: { kind: 'retrying', waiting, signedOut } }),
    onIdle: () => set({ ...state, save: { kind: 'saved', at: new Date() } }),
  });

  function isWaiting(place: Place): boolean {
    return (
      queue.isWaiting(place) || state.conflicts.some((conflict) => keyOf(conflict) === keyOf(place))
    );
  }

  function answer(place: Place, given: Answer): void {
    set({ ...withAnswer(state, place, given), lastEdited: place });
    queue.add({ places: [place], answer: given, idempotencyKey: crypto.randomUUID() });
  }

  return {
    getState: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer,
    /** Records places without an answer as absent in one save; those once answered, one by one. */
    answerRestNegative(places: readonly Place[]): void {
      const absent: Answer = { ...NOT_TESTED, state: 'absent', bulk: true };
      const fresh = places.filter((place) => !state.saved.has(keyOf(place)));
      if (fresh.length > 0) {
        set(fresh.reduce((sum, place) => withAnswer(sum, place, absent), state));
        queue.add({ places: fresh, answer: null, idempotencyKey: crypto.randomUUID() });
      }
      for (const place of places.filter((one) => !fresh.includes(one))) answer(place, absent);
      set({ ...state, lastEdited: null });
    },
    retryNow: queue.retryNow,
    hasUnsaved: (): boolean => !queue.isEmpty() || state.conflicts.length > 0,
    /** The clinician's answer again, on top of theirs; the record keeps both. */
    keepMine(conflict: Conflict): void {
      set(withoutConflict(state, conflict));
      answer({ findingId: conflict.findingId, side: conflict.side }, conflict.yours);
    },
    keepTheirs(conflict: Conflict): void {
      set(withAnswer(withoutConflict(state, conflict), conflict, toAnswer(conflict.theirs)));
    },
    /** Takes over what a newer render of the server brought, never over an unsaved answer. */
    adopt(observations: readonly ObservationDto[], panel: PanelView): void {
      set(withPanel(withConfirmed(state, observations, isWaiting), panel, false));
    },
  };
}

function inputOf({ places, answer, idempotencyKey }: Pending, state: SessionState): unknown {
  const [place] = places;
  if (answer === null || !place) return { findings: places, idempotencyKey };
  return {
    ...place,
    ...contentOf(answer),
    bulk: answer.bulk,
    baseVersion: state.saved.get(keyOf(place))?.version ?? 0,
    idempotencyKey,
  };
}

/** Exactly one of value, option, state. */
function contentOf(answer: Answer): Record<string, unknown> {
  if (answer.value !== null) return { value: answer.value };
  if (answer.option !== null) return { option: answer.option };
  return { state: answer.state ?? 'not-tested' };
}

function settled(
  state: SessionState,
  { places, answer }: Pending,
  reply: SaveReply,
  isWaiting: (place: Place) => boolean,
): SessionState {
  if (reply.ok) {
    const shown = answer === null ? withSavedOnly(state, places) : state;
    return withPanel(withConfirmed(shown, reply.observations, isWaiting), reply.panel, true);
  }
  const [place] = places;
  if (reply.kind === 'conflict' && answer !== null && place) {
    const conflict = { ...place, yours: answer, theirs: reply.theirs };
    return { ...state, conflicts: [...state.conflicts, conflict] };
  }
  return withProblem(state, places, reply.message);
}
