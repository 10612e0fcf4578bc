'use client';

import { useEffect, useSyncExternalStore } from 'react';

const PREFIX = '#finding-';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The finding the address points at ("#finding-fadir"), so that its block can open. */
export function useTargetFinding(): string | null {
  return useSyncExternalStore(subscribe, targetOfAddress, () => null);
}

function targetOfAddress(): string | null {
  return location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : null;
}

/** Brings the pointed-at finding into view once its block is drawn, and puts the focus on it. */
export function useScrollToTarget(): void {
  const target = useTargetFinding();
  useEffect(() => {
    if (!target) return;
    const frame = requestAnimationFrame(() => focusRow(target));
    return () => cancelAnimationFrame(frame);
  }, [target]);
}

/**
 * Goes to a finding of the page that is open. The router writes the address without a word to anyone,
 * so whoever waits for it is told here; the same finding a second time is gone to again.
 */
export function goToFinding(findingId: string): void {
  if (targetOfAddress() === findingId) {
    focusRow(findingId);
    return;
  }
  history.pushState(null, '', `${PREFIX}${findingId}`);
  for (const listener of listeners) listener();
}

function focusRow(findingId: string): void {
  const row = document.getElementById(`finding-${findingId}`);
  row?.scrollIntoView({ block: 'center' });
  const control = row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector('input');
  control?.focus({ preventScroll: true });
}
