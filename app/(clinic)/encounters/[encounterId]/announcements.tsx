'use client';

import { type ReactElement, useSyncExternalStore } from 'react';

// A preference of this browser, not of a patient: nothing clinical is stored.
const STORAGE_KEY = 'iliac.announcements';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a screen reader is told what an answer changed. */
export function useAnnouncements(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORAGE_KEY) !== 'off',
    () => true,
  );
}

export function AnnouncementsSwitch(): ReactElement {
  const on = useAnnouncements();
  function turn(next: boolean): void {
    localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off');
    for (const listener of listeners) listener();
  }
  return (
    <div className="grid gap-1">
      <label className="flex min-h-10 items-center gap-2 font-medium">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => turn(event.target.checked)}
          className="size-5"
        />
        Say changes to a screen reader
      </label>
      <p className="text-muted">
        One sentence, at most every two seconds. A newly flagged condition is said in any case.
      </p>
    </div>
  );
}
