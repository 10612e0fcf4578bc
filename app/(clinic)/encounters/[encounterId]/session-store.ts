// The answers of one open encounter: shown at once, saved behind. What is not saved yet can be handed out, to be
// kept on the device, and taken up again.
import { type Answer, NOT_TESTED } from '@/components/clinical/answer';
import type { ObservationDto } from '@/lib/encounters/types';
import type { PainDrawing, PainDrawingDto } from '@/lib/pain-drawing/types';
import type { PanelView } from './panel-view';
import {
  createSaveQueue,
  type Pending,
  type PendingAnswer,
  type PendingDrawing,
  type Unsent,
} from './save-queue';
import type { SaveReply } from './save-reply';
import {
  type Conflict,
  drawingState,
  keyOf,
  type Place,
  type SessionState,
  startState,
  toAnswer,
  withAnswer,
  withConfirmed,
  withConfirmedDrawing,
  withConflict,
  withDrawing,
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
  readonly drawing: PainDrawingDto | null;
  readonly saveDrawing: (input: unknown) => Promise<SaveReply>;
};

type GivenAnswer = { readonly place: Place; readonly answer: Answer };

type UndoneAnswer = { readonly place: Place; readonly before: Answer };

/** What a change replaced: one answer, or a drawing with the answers that went with it. */
export type Undone =
  | UndoneAnswer
  | { readonly drawing: PainDrawing; readonly answers: readonly UndoneAnswer[] };

export type EncounterStore = ReturnType<typeof createEncounterStore>;

export function createEncounterStore(options: StoreOptions) {
  let state = startState(options.observations, options.panel, options.drawing);
  const listeners = new Set<() => void>();
  const unsentListeners = new Set<() => void>();

  function set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const queue = createSaveQueue({
    prepare: inputOf,
    send: (pending, input) => {
      if (pending.kind === 'drawing') return options.saveDrawing(input);
      return pending.answer === null
        ? options.saveBulkNegative(input)
        : options.saveObservation(input);
    },
    onSending: () => set({ ...state, save: { kind: 'saving' } }),
    onReply: (pending, reply) => {
      const next =
        pending.kind === 'drawing'
          ? settledDrawing(state, pending, reply, queue.isDrawingWaiting())
          : settled(state, pending, reply, isWaiting);
      set(next);
    },
    onRetrying: (waiting, signedOut, retryMs) =>
      set({ ...state, save: { kind: 'retrying', waiting, signedOut, retryMs } }),
    onChange: tellUnsent,
    onIdle: () => set({ ...state, save: { kind: 'saved', at: new Date() } }),
  });

  function tellUnsent(): void {
    for (const listener of unsentListeners) listener();
  }

  function isWaiting(place: Place): boolean {
    return (
      queue.isWaiting(place) || state.conflicts.some((conflict) => keyOf(conflict) === keyOf(place))
    );
  }

  /** What each change replaced, the last one at the end. */
  const replaced: Undone[] = [];

  function answer(place: Place, given: Answer): void {
    replaced.push(answerAt(place));
    record(place, given);
  }

  function answerAt(place: Place): UndoneAnswer {
    return { place, before: state.answers.get(keyOf(place)) ?? NOT_TESTED };
  }

  function record(place: Place, given: Answer, seenVersion = seenAt(place)): void {
    set({ ...withAnswer(state, place, given), lastEdited: place });
    queue.add(pendingAnswer(place, given, seenVersion));
  }

  /** An answer given over one of ours that waits has seen what that one had seen, and nothing newer. */
  function seenAt(place: Place): number {
    const open = state.conflicts.find((conflict) => keyOf(conflict) === keyOf(place));
    const saved = state.saved.get(keyOf(place))?.version ?? 0;
    return queue.baseOf(pendingAnswer(place, NOT_TESTED, 0)) ?? open?.baseVersion ?? saved;
  }

  function showDrawing(drawing: PainDrawing, seenVersion = seenDrawing()): void {
    set(withDrawing(state, { shown: drawing, problem: null }));
    queue.add(pendingDrawing(drawing, seenVersion));
  }

  function seenDrawing(): number {
    return queue.baseOf(pendingDrawing(state.drawing.shown, 0)) ?? state.drawing.version;
  }

  return {
    getState: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer,
    /** Gives the answer before the last change again, as a new save. Returns where, or null when there is none. */
    undo(): Undone | null {
      const last = replaced.pop();
      if (!last) return null;
      if ('drawing' in last) showDrawing(last.drawing);
      for (const { place, before } of 'drawing' in last ? last.answers : [last]) {
        record(place, before);
      }
      return last;
    },
    /** Shows and saves a drawing, with the answers that its marks stand for: one change to take back. */
    draw(drawing: PainDrawing, given: readonly GivenAnswer[] = []): void {
      const answers = given.map(({ place }) => answerAt(place));
      replaced.push({ drawing: state.drawing.shown, answers });
      showDrawing(drawing);
      for (const { place, answer: one } of given) record(place, one);
    },
    /** Records places without an answer as absent in one save; those once answered, one by one. */
    answerRestNegative(places: readonly Place[]): void {
      const absent: Answer = { ...NOT_TESTED, state: 'absent', bulk: true };
      const fresh = places.filter((place) => !state.saved.has(keyOf(place)));
      if (fresh.length > 0) {
        replaced.push(...fresh.map((place) => ({ place, before: NOT_TESTED })));
        set(fresh.reduce((sum, place) => withAnswer(sum, place, absent), state));
        const idempotencyKey = crypto.randomUUID();
        queue.add({ kind: 'answer', places: fresh, answer: null, baseVersion: 0, idempotencyKey });
      }
      for (const place of places.filter((one) => !fresh.includes(one))) answer(place, absent);
      set({ ...state, lastEdited: null });
    },
    retryNow: queue.retryNow,
    /** What waits, and what waits for a choice: built on what it was, it clashes again wherever it is sent from. */
    unsent: (): readonly Unsent[] => [...queue.unsent(), ...undecided(state)],
    /** Calls back whenever what waits to be saved has changed. */
    watchUnsent(listener: () => void): () => void {
      unsentListeners.add(listener);
      return () => unsentListeners.delete(listener);
    },
    /** What an earlier page of the same person could not save: shown again, and saved with the same keys. */
    restore(unsent: readonly Unsent[]): void {
      // One that was tried may have been written: it is sent again as it was, whatever came after it.
      const wanted = unsent.filter(
        ({ pending, input }) => input !== null || !queue.isOutdated(pending),
      );
      const shown = wanted.filter(({ pending }) => !queue.isOutdated(pending));
      set(shown.reduce((sum, { pending }) => withPending(sum, pending), state));
      queue.restore(wanted);
    },
    setKept(isKept: boolean): void {
      set({ ...state, isKeptOnDevice: isKept });
    },
    hasUnsaved: (): boolean =>
      !queue.isEmpty() || state.conflicts.length > 0 || state.drawing.theirs !== null,
    /** The clinician's answer again, on top of theirs; the record keeps both. */
    keepMine(conflict: Conflict): void {
      const { findingId, side, yours, theirs } = conflict;
      const place = { findingId, side };
      set(withoutConflict(state, conflict));
      replaced.push(answerAt(place));
      record(place, yours, theirs.version);
    },
    keepTheirs(conflict: Conflict): void {
      set(withAnswer(withoutConflict(state, conflict), conflict, toAnswer(conflict.theirs)));
      tellUnsent();
    },
    /** The drawing as shown again, on top of theirs; the record keeps both. */
    keepMyDrawing(theirs: PainDrawingDto): void {
      set(withDrawing(state, { version: theirs.version, theirs: null }));
      showDrawing(state.drawing.shown, theirs.version);
    },
    keepTheirDrawing(theirs: PainDrawingDto): void {
      set({ ...state, drawing: drawingState(theirs) });
      tellUnsent();
    },
    /** Takes over what a newer render of the server brought, never over or under an unsaved answer. */
    adopt(
      observations: readonly ObservationDto[],
      panel: PanelView,
      drawing: PainDrawingDto | null,
    ): void {
      const keepsShown = queue.isDrawingWaiting() || state.drawing.theirs !== null;
      const fresh = observations.filter((dto) => !isWaiting(dto));
      const answered = withConfirmed(state, fresh, isWaiting);
      const drawn = keepsShown ? answered : withConfirmedDrawing(answered, drawing, false);
      set(withPanel(drawn, panel, false));
    },
  };
}

function withPending(state: SessionState, pending: Pending): SessionState {
  if (pending.kind === 'drawing') {
    return withDrawing(state, { shown: pending.drawing, problem: null });
  }
  const answer = pending.answer ?? { ...NOT_TESTED, state: 'absent', bulk: true };
  return pending.places.reduce((sum, place) => withAnswer(sum, place, answer), state);
}

function pendingAnswer(place: Place, answer: Answer, baseVersion: number): PendingAnswer {
  return {
    kind: 'answer',
    places: [place],
    answer,
    baseVersion,
    idempotencyKey: crypto.randomUUID(),
  };
}

function pendingDrawing(drawing: PainDrawing, baseVersion: number): PendingDrawing {
  return { kind: 'drawing', drawing, baseVersion, idempotencyKey: crypto.randomUUID() };
}

/** Clashes nobody has decided yet, as they were sent. */
function undecided({ conflicts, drawing }: SessionState): readonly Unsent[] {
  const answers = conflicts.map(({ findingId, side, yours, baseVersion, idempotencyKey }) => ({
    ...pendingAnswer({ findingId, side }, yours, baseVersion),
    idempotencyKey,
  }));
  const drawings = drawing.theirs ? [pendingDrawing(drawing.shown, drawing.version)] : [];
  return [...answers, ...drawings].map((pending) => ({ pending, input: null }));
}

/** A reply to another kind of save: our own server never sends it. */
const UNREADABLE = 'the reply could not be read';

function inputOf(pending: Pending): unknown {
  const { idempotencyKey, baseVersion } = pending;
  if (pending.kind === 'drawing') {
    const { marks, worst } = pending.drawing;
    return { marks, worst, baseVersion, idempotencyKey };
  }
  const { places, answer } = pending;
  const [place] = places;
  if (answer === null || !place) return { findings: places, idempotencyKey };
  return {
    ...place,
    ...contentOf(answer),
    bulk: answer.bulk,
    ...(answer.detail && { detail: answer.detail }),
    baseVersion,
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
  { places, answer, baseVersion, idempotencyKey }: PendingAnswer,
  reply: SaveReply,
  isWaiting: (place: Place) => boolean,
): SessionState {
  if (reply.ok && 'observations' in reply) {
    const shown = answer === null ? withSavedOnly(state, places) : state;
    return withPanel(withConfirmed(shown, reply.observations, isWaiting), reply.panel, true);
  }
  const [place] = places;
  if (!reply.ok && reply.kind === 'conflict' && answer !== null && place) {
    const { theirs } = reply;
    return withConflict(state, { ...place, yours: answer, theirs, baseVersion, idempotencyKey });
  }
  return withProblem(state, places, 'message' in reply ? reply.message : UNREADABLE);
}

function settledDrawing(
  state: SessionState,
  { baseVersion }: PendingDrawing,
  reply: SaveReply,
  isWaiting: boolean,
): SessionState {
  if (reply.ok && 'drawing' in reply) return withConfirmedDrawing(state, reply.drawing, isWaiting);
  if (!reply.ok && reply.kind === 'drawing-conflict') {
    return withDrawing(state, { theirs: reply.theirs, version: baseVersion });
  }
  return withDrawing(state, { problem: 'message' in reply ? reply.message : UNREADABLE });
}
