// The answers of one open encounter as plain data, and how replies of the server change them.
import { type Answer, type AnswerKey, answerKey } from '@/components/clinical/answer';
import type { ObservationDto } from '@/lib/encounters/types';
import type { Side } from '@/lib/knowledge/schema/primitives';
import { EMPTY_DRAWING } from '@/lib/pain-drawing/marks';
import type { PainDrawing, PainDrawingDto } from '@/lib/pain-drawing/types';
import type { PanelView } from './panel-view';

export type Place = { readonly findingId: string; readonly side: Side | null };

export type Conflict = Place & {
  readonly yours: Answer;
  readonly theirs: ObservationDto;
  /** What yours was built on: a version before theirs. */
  readonly baseVersion: number;
  readonly idempotencyKey: string;
};

type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'retrying';
      readonly waiting: number;
      readonly signedOut: boolean;
      /** Until the next try. */
      readonly retryMs: number;
    };

/** The pain drawing: as shown, what the server last confirmed, and what stands in the way of saving. */
export type DrawingState = {
  readonly shown: PainDrawing;
  /** Of the drawing that the shown one builds on; 0 when nothing was drawn. */
  readonly version: number;
  /** Somebody else's newer drawing, until the clinician has chosen. */
  readonly theirs: PainDrawingDto | null;
  readonly problem: string | null;
};

export type SessionState = {
  /** As shown, saved or not. */
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  /** As the server last confirmed; carries the version the next save builds on. */
  readonly saved: ReadonlyMap<AnswerKey, ObservationDto>;
  readonly problems: ReadonlyMap<AnswerKey, string>;
  readonly conflicts: readonly Conflict[];
  readonly drawing: DrawingState;
  readonly save: SaveState;
  /** What waits is kept on this device too, so that a crashed tab loses nothing. */
  readonly isKeptOnDevice: boolean;
  readonly panel: PanelView;
  /** The panel before the last saved edit, for "up 12 after ...". */
  readonly previousPanel: PanelView | null;
  readonly lastEdited: Place | null;
};

export function startState(
  observations: readonly ObservationDto[],
  panel: PanelView,
  drawing: PainDrawingDto | null,
): SessionState {
  return {
    answers: new Map(observations.map((dto) => [keyOf(dto), toAnswer(dto)])),
    saved: new Map(observations.map((dto) => [keyOf(dto), dto])),
    problems: new Map(),
    conflicts: [],
    drawing: drawingState(drawing),
    save: { kind: 'saved', at: null },
    isKeptOnDevice: false,
    panel,
    previousPanel: null,
    lastEdited: null,
  };
}

/** What the server confirmed. */
export function drawingState(dto: PainDrawingDto | null): DrawingState {
  return { shown: dto ?? EMPTY_DRAWING, version: dto?.version ?? 0, theirs: null, problem: null };
}

export function withDrawing(state: SessionState, change: Partial<DrawingState>): SessionState {
  return { ...state, drawing: { ...state.drawing, ...change } };
}

/** Takes over a newer drawing of the server; under one that still waits, only what is its own. */
export function withConfirmedDrawing(
  state: SessionState,
  dto: PainDrawingDto | null,
  isWaiting: boolean,
): SessionState {
  if (!dto || dto.version < state.drawing.version) return state;
  if (isWaiting) return withDrawing(state, { version: dto.version });
  return { ...state, drawing: drawingState(dto) };
}

export function keyOf(place: Place): AnswerKey {
  return answerKey(place.findingId, place.side);
}

export function toAnswer(dto: ObservationDto): Answer {
  const { state, value, option, bulk, detail } = dto;
  return { state, value, option, bulk, detail };
}

/**
 * Takes over what the server confirmed. An answer that still waits to be saved stays as shown, and
 * an older version never replaces a newer one: a save sent twice is answered as it was the first time.
 */
export function withConfirmed(
  state: SessionState,
  observations: readonly ObservationDto[],
  isWaiting: (place: Place) => boolean,
): SessionState {
  const saved = new Map(state.saved);
  const answers = new Map(state.answers);
  const problems = new Map(state.problems);
  for (const dto of observations) {
    const key = keyOf(dto);
    const known = saved.get(key);
    const newest = known && known.version > dto.version ? known : dto;
    saved.set(key, newest);
    if (isWaiting(dto)) continue;
    answers.set(key, toAnswer(newest));
    problems.delete(key);
  }
  return { ...state, saved, answers, problems };
}

/** The newer of two panels; `remember` keeps the old one to tell what an edit changed. */
export function withPanel(state: SessionState, panel: PanelView, remember: boolean): SessionState {
  if (panel.encounterVersion < state.panel.encounterVersion) return state;
  return { ...state, panel, previousPanel: remember ? state.panel : state.previousPanel };
}

export function withAnswer(state: SessionState, place: Place, answer: Answer): SessionState {
  return { ...state, answers: new Map(state.answers).set(keyOf(place), answer) };
}

/** Shows again what is saved: a block save leaves out what someone else answered meanwhile. */
export function withSavedOnly(state: SessionState, places: readonly Place[]): SessionState {
  const answers = new Map(state.answers);
  for (const place of places) {
    const dto = state.saved.get(keyOf(place));
    if (dto) answers.set(keyOf(place), toAnswer(dto));
    else answers.delete(keyOf(place));
  }
  return { ...state, answers };
}

export function withProblem(
  state: SessionState,
  places: readonly Place[],
  message: string,
): SessionState {
  const problems = new Map(state.problems);
  for (const place of places) problems.set(keyOf(place), message);
  return { ...state, problems };
}

/** A later clash at the same place replaces the earlier one: it holds the newer answers. */
export function withConflict(state: SessionState, conflict: Conflict): SessionState {
  const others = state.conflicts.filter((other) => keyOf(other) !== keyOf(conflict));
  return { ...state, conflicts: [...others, conflict] };
}

export function withoutConflict(state: SessionState, conflict: Conflict): SessionState {
  const conflicts = state.conflicts.filter((other) => keyOf(other) !== keyOf(conflict));
  const saved = new Map(state.saved).set(keyOf(conflict), conflict.theirs);
  return { ...state, conflicts, saved };
}
