import { beforeEach, expect, test, vi } from 'vitest';
import { NOT_TESTED } from '@/components/clinical/answer';
import type { ObservationDto } from '@/lib/encounters/types';
import type { PanelView } from './panel-view';
import { type SaveReply, saveRefusal } from './save-reply';
import { createEncounterStore } from './session-store';

const PANEL = { assessment: {}, encounterVersion: 1 } as PanelView;
const GROIN = { findingId: 'groin-pain', side: 'right' } as const;
const PRESENT = { ...NOT_TESTED, state: 'present' } as const;
const ABSENT = { ...NOT_TESTED, state: 'absent' } as const;

function anObservation(change: Partial<ObservationDto>): ObservationDto {
  return {
    ...GROIN,
    state: 'present',
    value: null,
    option: null,
    unit: null,
    bulk: false,
    detail: null,
    recordedBy: 'Dr A',
    recordedAt: '2026-11-01T10:00:00.000Z',
    version: 1,
    ...change,
  };
}

function saved(change: Partial<ObservationDto>, encounterVersion = 2): SaveReply {
  return {
    ok: true,
    observations: [anObservation(change)],
    panel: { ...PANEL, encounterVersion },
  };
}

function clash(theirs: ObservationDto): SaveReply {
  const yours = { state: PRESENT.state, value: null, option: null };
  return { ok: false, kind: 'conflict', message: 'answered meanwhile', yours, theirs };
}

type Input = { baseVersion: number; idempotencyKey: string; state?: string };

function aStore(
  replies: readonly (SaveReply | 'lost')[],
  observations: readonly ObservationDto[] = [],
) {
  const sent: Input[] = [];
  const rest = [...replies];
  async function save(input: unknown): Promise<SaveReply> {
    sent.push(input as Input);
    const reply = rest.shift();
    if (reply === undefined || reply === 'lost') throw new Error('no connection');
    return reply;
  }
  const store = createEncounterStore({
    observations,
    panel: PANEL,
    saveObservation: save,
    saveBulkNegative: save,
    drawing: null,
    saveDrawing: save,
  });
  return { store, sent };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('an answer is shown at once and saved behind', async () => {
  const { store, sent } = aStore([saved({})]);

  store.answer(GROIN, PRESENT);

  expect(store.getState().answers.get('groin-pain/right')?.state).toBe('present');
  await vi.runAllTimersAsync();
  expect(sent).toMatchObject([{ state: 'present', baseVersion: 0 }]);
  expect(store.hasUnsaved()).toBe(false);
});

test('a save whose reply was lost is sent again with the same key and base', async () => {
  const { store, sent } = aStore(['lost', saved({})]);

  store.answer(GROIN, PRESENT);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().save).toMatchObject({ kind: 'retrying', waiting: 1 });
  store.adopt([anObservation({ version: 1 })], { ...PANEL, encounterVersion: 2 }, null);
  await vi.runAllTimersAsync();

  expect(sent[1]).toEqual(sent[0]);
  expect(store.hasUnsaved()).toBe(false);
});

test('the next answer builds on the version the server gave', async () => {
  const { store, sent } = aStore([
    saved({ version: 1 }),
    saved({ state: 'absent', version: 2 }, 3),
  ]);

  store.answer(GROIN, PRESENT);
  store.answer(GROIN, ABSENT);
  await vi.runAllTimersAsync();

  expect(sent.map((input) => [input.state, input.baseVersion])).toEqual([
    ['present', 0],
    ['absent', 1],
  ]);
});

test('an answer of someone else is shown beside ours and not overwritten', async () => {
  const theirs = anObservation({ state: 'absent', version: 4, recordedBy: 'Dr B' });
  const { store, sent } = aStore([clash(theirs)]);

  store.answer(GROIN, PRESENT);
  await vi.runAllTimersAsync();

  expect(sent).toHaveLength(1);
  expect(store.getState().conflicts).toMatchObject([{ yours: PRESENT, theirs }]);
  expect(store.hasUnsaved()).toBe(true);
});

test('keeping mine is a new save on top of theirs', async () => {
  const theirs = anObservation({ state: 'absent', version: 4 });
  const { store, sent } = aStore([clash(theirs), saved({ state: 'present', version: 5 })]);
  store.answer(GROIN, PRESENT);
  await vi.runAllTimersAsync();

  for (const conflict of store.getState().conflicts) store.keepMine(conflict);
  await vi.runAllTimersAsync();

  expect(sent[1]).toMatchObject({ state: 'present', baseVersion: 4 });
  expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  expect(store.hasUnsaved()).toBe(false);
});

test('keeping theirs sends nothing', async () => {
  const theirs = anObservation({ state: 'absent', version: 4 });
  const { store, sent } = aStore([clash(theirs)]);
  store.answer(GROIN, PRESENT);
  await vi.runAllTimersAsync();

  for (const conflict of store.getState().conflicts) store.keepTheirs(conflict);
  await vi.runAllTimersAsync();

  expect(sent).toHaveLength(1);
  expect(store.getState().answers.get('groin-pain/right')?.state).toBe('absent');
});

test('a refused answer stays on screen with the reason and is not called saved', async () => {
  const { store } = aStore([saveRefusal('already-signed', 'the encounter is signed')]);

  store.answer(GROIN, PRESENT);
  await vi.runAllTimersAsync();

  expect(store.getState().problems.get('groin-pain/right')).toBe('the encounter is signed');
  expect(store.getState().answers.get('groin-pain/right')?.state).toBe('present');
});

test('a block save shows only what was recorded', async () => {
  const { store } = aStore([saved({ state: 'absent', bulk: true })]);
  const left = { findingId: 'groin-pain', side: 'left' } as const;

  store.answerRestNegative([GROIN, left]);
  await vi.runAllTimersAsync();

  expect(store.getState().answers.get('groin-pain/right')).toMatchObject({ bulk: true });
  expect(store.getState().answers.has('groin-pain/left')).toBe(false);
});

test('while signed out the answer is kept, and saved with the same key after signing in', async () => {
  const { store, sent } = aStore([saveRefusal('signed-out', 'signed out'), saved({})]);

  store.answer(GROIN, PRESENT);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().save).toMatchObject({ kind: 'retrying', waiting: 1, signedOut: true });
  store.retryNow();
  await vi.advanceTimersByTimeAsync(0);

  expect(sent[1]).toEqual(sent[0]);
  expect(store.hasUnsaved()).toBe(false);
});

test('the last answer is taken back as a new save, step by step', async () => {
  const replies = [1, 2, 3, 4].map((version) => saved({ version }));
  const { store, sent } = aStore(replies);
  store.answer(GROIN, PRESENT);
  await vi.runAllTimersAsync();
  store.answer(GROIN, ABSENT);
  await vi.runAllTimersAsync();

  expect(store.undo()).toEqual({ place: GROIN, before: PRESENT });
  expect(store.getState().answers.get('groin-pain/right')).toMatchObject({ state: 'present' });
  await vi.runAllTimersAsync();
  expect(store.undo()).toEqual({ place: GROIN, before: NOT_TESTED });
  expect(store.undo()).toBeNull();

  await vi.runAllTimersAsync();
  expect(sent.map(({ state }) => state)).toEqual(['present', 'absent', 'present', 'not-tested']);
});

test('what an earlier page left is saved with its key, also when something was given meanwhile', async () => {
  const replies = [1, 2, 3].map((version) => saved({ version }));
  const { store, sent } = aStore(replies);
  const left = (findingId: string, state: 'present' | 'absent', input: unknown) => ({
    pending: {
      kind: 'answer',
      places: [{ findingId, side: null }],
      answer: { ...NOT_TESTED, state },
      baseVersion: 0,
      idempotencyKey: `left-${findingId}`,
    } as const,
    input,
  });
  const FEVER = { findingId: 'fever', side: null };
  store.answer(GROIN, PRESENT);
  store.answer(FEVER, PRESENT);

  const tried = { findingId: 'fatigue', state: 'absent', idempotencyKey: 'left-fatigue' };
  store.restore([left('fatigue', 'absent', tried), left('fever', 'absent', null)]);

  // The newer answer to the same finding stands.
  expect(store.getState().answers.get('fever/')).toMatchObject({ state: 'present' });
  expect(store.getState().answers.get('fatigue/')).toMatchObject({ state: 'absent' });
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(3);
  expect(sent).toContainEqual(tried);
  expect(sent.map(({ idempotencyKey }) => idempotencyKey)).not.toContain('left-fever');
});

test('an answer builds on what was seen when it was given, whatever the server brings while it waits', async () => {
  const theirs = anObservation({ state: 'absent', version: 1, recordedBy: 'Dr B' });
  const { store, sent } = aStore([
    'lost',
    saved({ findingId: 'fever', side: null }),
    clash(theirs),
  ]);
  store.answer({ findingId: 'fever', side: null }, PRESENT);
  store.answer(GROIN, PRESENT);
  await vi.advanceTimersByTimeAsync(0);

  store.adopt([theirs], { ...PANEL, encounterVersion: 2 }, null);
  store.answer(GROIN, ABSENT);
  await vi.runAllTimersAsync();

  expect(sent[2]).toMatchObject({ state: 'absent', baseVersion: 0 });
  expect(store.getState().conflicts).toMatchObject([{ yours: ABSENT, theirs }]);
});

test('what an earlier page left, tried or not, never replaces an answer given since by somebody else', async () => {
  const left = aStore(['lost']).store;
  left.answer({ findingId: 'fever', side: null }, PRESENT);
  left.answer(GROIN, PRESENT);
  await vi.advanceTimersByTimeAsync(0);
  const theirs = anObservation({ state: 'absent', version: 1, recordedBy: 'Dr B' });
  const replies = [saved({ findingId: 'fever', side: null }), clash(theirs)];
  const { store, sent } = aStore(replies, [theirs]);

  store.restore(left.unsent());
  await vi.advanceTimersByTimeAsync(0);

  expect(sent[1]).toMatchObject({ state: 'present', baseVersion: 0 });
  expect(store.getState().conflicts).toMatchObject([{ yours: PRESENT, theirs }]);
});

test('what was left behind an own save whose reply was lost builds on that save', async () => {
  const left = aStore(['lost']).store;
  left.answer(GROIN, PRESENT);
  left.answer(GROIN, ABSENT);
  await vi.advanceTimersByTimeAsync(0);
  const mine = anObservation({ version: 1 });
  const { store, sent } = aStore([saved({ version: 1 }), saved({ version: 2 })], [mine]);

  store.restore(left.unsent());
  await vi.advanceTimersByTimeAsync(0);

  expect(sent.map(({ baseVersion }) => baseVersion)).toEqual([0, 1]);
  expect(store.getState().conflicts).toEqual([]);
});

test('a save answered again as the first time does not hide what somebody answered after it', async () => {
  const left = aStore(['lost']).store;
  left.answer(GROIN, PRESENT);
  await vi.advanceTimersByTimeAsync(0);
  const theirs = anObservation({ state: 'absent', version: 2, recordedBy: 'Dr B' });
  const { store } = aStore([saved({ version: 1 })], [theirs]);

  store.restore(left.unsent());
  await vi.advanceTimersByTimeAsync(0);

  expect(store.getState().answers.get('groin-pain/right')).toMatchObject({ state: 'absent' });
});

test('a clash nobody has decided is kept, and clashes again on the next page', async () => {
  const theirs = anObservation({ state: 'absent', version: 4 });
  const { store } = aStore([clash(theirs)]);
  const told = vi.fn();
  store.watchUnsent(told);
  store.answer(GROIN, PRESENT);
  await vi.runAllTimersAsync();

  const kept = JSON.parse(JSON.stringify(store.unsent()));
  const next = aStore([clash(theirs)], [theirs]);
  next.store.restore(kept);
  await vi.advanceTimersByTimeAsync(0);
  expect(next.sent).toMatchObject([{ state: 'present', baseVersion: 0 }]);
  expect(next.store.getState().conflicts).toMatchObject([{ yours: PRESENT, theirs }]);

  told.mockClear();
  for (const conflict of store.getState().conflicts) store.keepTheirs(conflict);
  expect(told).toHaveBeenCalled();
  expect(store.unsent()).toEqual([]);
});
