'use client';

import { useEffect, useSyncExternalStore } from 'react';

const PREFIX = '#finding-';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The finding the address points at ("#finding-fadir"), so that its block can open. */
export function useTargetFinding(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => (location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : null),
    () => null,
  );
}

/** Brings the pointed-at finding into view once its block is drawn, and puts the focus on it. */
export function useScrollToTarget(): void {
  const target = useTargetFinding();
  useEffect(() => {
    if (!target) return;
    const frame = requestAnimationFrame(() => {
      const row = document.getElementById(`finding-${target}`);
      row?.scrollIntoView({ block: 'center' });
      const control =
        row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector('input');
      control?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [target]);
}
