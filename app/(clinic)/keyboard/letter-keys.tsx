'use client';

import { type ReactElement, useSyncExternalStore } from 'react';
import { ANSWER_KEYS } from './key-map';

// A preference of this browser, not of a patient: nothing clinical is stored.
const STORAGE_KEY = 'iliac.letter-keys';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Single letters answer findings while the focus is among them; one switch turns them off (WCAG 2.1.4). */
export function useLetterKeys(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORAGE_KEY) !== 'off',
    () => true,
  );
}

export function LetterKeysSwitch(): ReactElement {
  const on = useLetterKeys();
  function turn(next: boolean): void {
    localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off');
    for (const listener of listeners) listener();
  }
  return (
    <details className="mb-6 text-sm">
      <summary className="w-fit text-link">Keyboard</summary>
      <div className="mt-2 grid max-w-prose gap-2 rounded bg-surface p-3">
        <label className="flex min-h-10 items-center gap-2 font-medium">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => turn(event.target.checked)}
            className="size-5"
          />
          Letter keys, here and everywhere
        </label>
        <dl className="grid gap-1 text-muted sm:grid-cols-2">
          {ANSWER_KEYS.map(({ keys, does }) => (
            <div key={keys} className="flex gap-2">
              <dt className="font-medium">{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
