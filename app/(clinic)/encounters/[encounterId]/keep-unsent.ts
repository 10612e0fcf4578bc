'use client';

import { useEffect } from 'react';
import type { UnsentStore } from '@/app/(clinic)/session/unsent-store';
import type { Unsent } from './save-queue';
import type { EncounterStore } from './session-store';

/** Changes when what is kept changes its shape: an older page's is then left alone. */
const FORMAT = 2;

type Kept = { readonly format: number; readonly unsent: readonly Unsent[] };

/** Keeps what is not saved yet on this device, and takes up what an earlier page left there. */
export function useKeepUnsent(store: EncounterStore, encounterId: string, readOnly: boolean): void {
  useEffect(() => {
    if (readOnly) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    void start(store, encounterId).then((stopKeeping) => {
      if (isGone) stopKeeping?.();
      else stop = stopKeeping;
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [store, encounterId, readOnly]);
}

async function start(store: EncounterStore, encounterId: string): Promise<(() => void) | null> {
  // Loaded apart: a page without it already works.
  const { openUnsentStore } = await import('@/app/(clinic)/session/unsent-store');
  const device = await openUnsentStore(encounterId);
  if (!device) return null;
  const left = (await device.takeOver()).filter(isKept).flatMap(({ unsent }) => unsent);
  store.restore(onceEach(left));
  store.setKept(true);
  const keep = writer(device, store);
  keep();
  return store.watchUnsent(keep);
}

/** One write at a time; what changed meanwhile is written after it. */
function writer(device: UnsentStore, store: EncounterStore): () => void {
  let isWriting = false;
  let isStale = false;
  async function write(): Promise<void> {
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    while (isStale) {
      isStale = false;
      const unsent = store.unsent();
      const value: Kept | null = unsent.length > 0 ? { format: FORMAT, unsent } : null;
      // A full disk or a wiped database: the page still holds everything, and says that only the page does.
      await device.write(value).catch(() => store.setKept(false));
    }
    isWriting = false;
  }
  return () => void write();
}

/** Two tabs may have kept the same save. */
function onceEach(unsent: readonly Unsent[]): readonly Unsent[] {
  return [...new Map(unsent.map((one) => [one.pending.idempotencyKey, one])).values()];
}

/** It was sealed by a page of ours: its format is all there is to check. */
function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
  );
}
