'use client';

import { useSyncExternalStore } from 'react';

export type BrowserSwitch = {
  readonly use: () => boolean;
  readonly turn: (on: boolean) => void;
};

/** A preference of this browser, not of a patient: nothing clinical is stored. */
export function browserSwitch(storageKey: string, initially: boolean): BrowserSwitch {
  const listeners = new Set<() => void>();
  const initialWord = initially ? 'on' : 'off';
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  return {
    use: () =>
      useSyncExternalStore(
        subscribe,
        () => (localStorage.getItem(storageKey) ?? initialWord) === 'on',
        () => initially,
      ),
    turn(on) {
      localStorage.setItem(storageKey, on ? 'on' : 'off');
      for (const listener of listeners) listener();
    },
  };
}
