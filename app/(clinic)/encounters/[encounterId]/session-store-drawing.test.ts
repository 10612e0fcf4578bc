import { beforeEach, expect, test, vi } from 'vitest';
import { NOT_TESTED } from '@/components/clinical/answer';
import type { PainDrawingDto } from '@/lib/pain-drawing/types';
import type { PanelView } from './panel-view';
import { type SaveReply, saveRefusal } from './save-reply';
import { createEncounterStore } from './session-store';

const PANEL = { assessment: {}, encounterVersion: 1 } as PanelView;
const GROIN = { region: 'groin', side: 'right', sensation: 'pain' } as const;
const SHIN = { region: 'shin', side: 'left', sensation: 'numbness' } as const;
const DRAWN = { marks: [GROIN], worst: null };
const MORE = { marks: [GROIN, SHIN], worst: null };

function aDto(version: number, change: Partial<PainDrawingDto> = {}): PainDrawingDto {
  return {
    ...DRAWN,
    recordedBy: 'Dr A',
    recordedAt: '2026-11-01T10:00:00.000Z',
    version,
    ...change,
  };
}

function aStore(replies: readonly SaveReply[], drawing: PainDrawingDto | null = null) {
  const sent: unknown[] = [];
  const rest = [...replies];
  const refuseAll = () => Promise.reject(new Error('no answer is saved here'));
  const store = createEncounterStore({
    observations: [],
    panel: PANEL,
    saveObservation: refuseAll,
    saveBulkNegative: refuseAll,
    drawing,
    saveDrawing: async (input) => {
      sent.push(input);
      return rest.shift() ?? saveRefusal('invalid', 'sent too often');
    },
  });
  return { store, sent };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('a drawing is shown at once, and the next one builds on the version the server gave', async () => {
  const { store, sent } = aStore([
    { ok: true, drawing: aDto(1) },
    { ok: true, drawing: aDto(2, MORE) },
  ]);

  store.draw(DRAWN);
  store.draw(MORE);
  expect(store.getState().drawing.shown).toEqual(MORE);
  await vi.runAllTimersAsync();

  expect(sent).toMatchObject([
    { ...DRAWN, baseVersion: 0 },
    { ...MORE, baseVersion: 1 },
  ]);
  expect(store.getState().drawing).toMatchObject({ shown: MORE, version: 2 });
  expect(store.hasUnsaved()).toBe(false);
});

test("somebody else's drawing is kept beside mine until I choose", async () => {
  const theirs = aDto(4, { marks: [SHIN] });
  const clash: SaveReply = { ok: false, kind: 'drawing-conflict', message: 'changed', theirs };
  const { store, sent } = aStore([clash, { ok: true, drawing: aDto(5) }]);

  store.draw(DRAWN);
  await vi.runAllTimersAsync();
  expect(store.getState().drawing).toMatchObject({ shown: DRAWN, theirs });
  expect(store.hasUnsaved()).toBe(true);
  store.keepMyDrawing(theirs);
  await vi.runAllTimersAsync();

  expect(sent[1]).toMatchObject({ ...DRAWN, baseVersion: 4 });
  expect(store.getState().drawing).toMatchObject({ shown: DRAWN, version: 5, theirs: null });
});

test('their drawing can be taken instead', async () => {
  const theirs = aDto(4, { marks: [SHIN] });
  const { store, sent } = aStore([
    { ok: false, kind: 'drawing-conflict', message: 'changed', theirs },
  ]);

  store.draw(DRAWN);
  await vi.runAllTimersAsync();
  store.keepTheirDrawing(theirs);

  expect(store.getState().drawing).toMatchObject({ version: 4, theirs: null });
  expect(store.getState().drawing.shown.marks).toEqual([SHIN]);
  expect(sent).toHaveLength(1);
});

test('a refused drawing stays on the screen with the reason', async () => {
  const { store } = aStore([saveRefusal('already-signed', 'The encounter is signed')]);

  store.draw(DRAWN);
  await vi.runAllTimersAsync();

  expect(store.getState().drawing).toMatchObject({
    shown: DRAWN,
    problem: 'The encounter is signed',
  });
});

test('a mark and what it stands for are taken back together', async () => {
  const groin = { findingId: 'groin-pain', side: 'right' } as const;
  const saved: unknown[] = [];
  const store = createEncounterStore({
    observations: [],
    panel: PANEL,
    saveObservation: async (input) => {
      saved.push(input);
      return saveRefusal('invalid', 'only what is sent matters here');
    },
    saveBulkNegative: () => Promise.reject(new Error('no block is saved here')),
    drawing: null,
    saveDrawing: async () => ({ ok: true, drawing: aDto(1) }),
  });

  store.draw(DRAWN, [{ place: groin, answer: { ...NOT_TESTED, state: 'present' } }]);
  expect(store.getState().answers.get('groin-pain/right')?.state).toBe('present');
  store.undo();

  expect(store.getState().drawing.shown.marks).toEqual([]);
  expect(store.getState().answers.get('groin-pain/right')).toEqual(NOT_TESTED);
  await vi.runAllTimersAsync();
  expect(saved).toMatchObject([{ state: 'not-tested' }]);
  expect(store.undo()).toBeNull();
});

test('a drawing that was left or not decided never replaces one made since by somebody else', async () => {
  const theirs = aDto(1, { marks: [SHIN] });
  const clash: SaveReply = { ok: false, kind: 'drawing-conflict', message: 'changed', theirs };
  const left = aStore([clash]);
  left.store.draw(DRAWN);
  const queued = left.store.unsent().map(({ pending }) => ({ pending, input: null }));
  await vi.runAllTimersAsync();
  const undecided = left.store.unsent();

  for (const unsent of [queued, undecided]) {
    const { store, sent } = aStore([clash], theirs);
    store.restore(unsent);
    store.adopt([], PANEL, theirs);
    await vi.runAllTimersAsync();

    expect(sent).toMatchObject([{ ...DRAWN, baseVersion: 0 }]);
    expect(store.getState().drawing).toMatchObject({ shown: DRAWN, theirs });
  }
});
