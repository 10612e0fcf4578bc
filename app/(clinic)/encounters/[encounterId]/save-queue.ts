// Saves one thing at a time, in order, and keeps each until the server has answered.
import type { Answer } from '@/components/clinical/answer';
import type { PainDrawing } from '@/lib/pain-drawing/types';
import { builtOnOwn } from './own-save';
import type { SaveReply } from './save-reply';
import { keyOf, type Place } from './session-state';

/** Answers to findings. */
export type PendingAnswer = {
  readonly kind: 'answer';
  readonly places: readonly Place[];
  /** null: all places are recorded as absent together. */
  readonly answer: Answer | null;
  /** Of the answer that was seen when this one was given; 0 where there was none, and for a block. */
  readonly baseVersion: number;
  /** The same on every attempt: a save whose reply was lost is not made twice. */
  readonly idempotencyKey: string;
};

/** The whole drawing as it was shown. */
export type PendingDrawing = {
  readonly kind: 'drawing';
  readonly drawing: PainDrawing;
  /** Of the drawing that was seen when this one was made. */
  readonly baseVersion: number;
  readonly idempotencyKey: string;
};

export type Pending = PendingAnswer | PendingDrawing;

/** A save and what it sent; the input is null as long as it was never tried. */
export type Unsent = { readonly pending: Pending; readonly input: unknown };

export type SaveQueueEvents = {
  /** What goes over the wire; asked for once, so that every attempt sends the very same. */
  readonly prepare: (pending: Pending) => unknown;
  readonly send: (pending: Pending, input: unknown) => Promise<SaveReply>;
  readonly onSending: () => void;
  readonly onReply: (pending: Pending, reply: SaveReply) => void;
  readonly onRetrying: (waiting: number, signedOut: boolean, retryMs: number) => void;
  readonly onIdle: () => void;
  /** What waits is not the same as before. */
  readonly onChange: () => void;
};

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

export function createSaveQueue(events: SaveQueueEvents) {
  let queue: readonly Pending[] = [];
  /** What was sent of each, from its first attempt on. */
  const inputs = new Map<Pending, unknown>();
  let isSending = false;
  let retryMs = FIRST_RETRY_MS;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    const head = queue[0];
    if (isSending || !head) return;
    isSending = true;
    clearTimeout(retryTimer);
    events.onSending();
    if (!inputs.has(head)) {
      inputs.set(head, events.prepare(head));
      events.onChange();
    }
    const reply = await events.send(head, inputs.get(head)).catch(() => null);
    isSending = false;
    if (reply === null || isSignedOut(reply)) {
      retryLater(reply !== null);
      return;
    }
    retryMs = FIRST_RETRY_MS;
    const rest = queue.slice(1);
    queue = rest.map((waiting) =>
      inputs.has(waiting) ? waiting : builtOnOwn(waiting, head, reply),
    );
    inputs.delete(head);
    events.onReply(head, reply);
    events.onChange();
    if (queue.length === 0) events.onIdle();
    await run();
  }

  function retryLater(signedOut: boolean): void {
    events.onRetrying(queue.length, signedOut, retryMs);
    retryTimer = setTimeout(() => void run(), retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }

  return {
    /** A newer answer replaces one to the same place that was never sent; so does a newer drawing. */
    add(pending: Pending): void {
      const [head, ...rest] = queue;
      // The head may have reached the server even if its reply was lost, so it always stays.
      const waiting = rest.filter((other) => !isSamePlace(other, pending));
      queue = [...(head ? [head] : []), ...waiting, pending];
      events.onChange();
      void run();
    },
    /** In order, with what the first one sent if it was tried. */
    unsent: (): readonly Unsent[] =>
      queue.map((pending) => ({
        pending,
        input: inputs.get(pending) ?? null,
      })),
    /** Takes up what an earlier page left: older than all that waits here, but not before what is on its way. */
    restore(unsent: readonly Unsent[]): void {
      for (const { pending, input } of unsent) if (input !== null) inputs.set(pending, input);
      const [head, ...rest] = queue;
      queue = [...(head ? [head] : []), ...unsent.map(({ pending }) => pending), ...rest];
      events.onChange();
      void run();
    },
    /** Something newer to the same place waits: then this one is out of date. */
    isOutdated: (pending: Pending): boolean => queue.some((other) => isSamePlace(other, pending)),
    retryNow(): void {
      retryMs = FIRST_RETRY_MS;
      void run();
    },
    isWaiting: (place: Place): boolean =>
      queue.some(
        (pending) =>
          pending.kind === 'answer' &&
          pending.places.some((other) => keyOf(other) === keyOf(place)),
      ),
    /** What the last save to the same place that still waits was built on. */
    baseOf: (pending: Pending): number | undefined =>
      queue.findLast((other) => isSamePlace(other, pending))?.baseVersion,
    isDrawingWaiting: (): boolean => queue.some(({ kind }) => kind === 'drawing'),
    isEmpty: (): boolean => queue.length === 0,
  };
}

function isSignedOut(reply: SaveReply): boolean {
  return !reply.ok && reply.kind === 'signed-out';
}

function isSamePlace(one: Pending, other: Pending): boolean {
  if (one.kind === 'drawing' || other.kind === 'drawing') return one.kind === other.kind;
  const [first] = one.places;
  const [second] = other.places;
  if (one.answer === null || other.answer === null || !first || !second) return false;
  return keyOf(first) === keyOf(second);
}
