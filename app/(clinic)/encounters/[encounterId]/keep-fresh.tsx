'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useSessionState } from './session-context';

/**
 * A page drawn on the server from an older state of the encounter asks for a new one: a differential
 * must never be older than the answers beside it.
 */
export function KeepFresh({ encounterVersion }: { readonly encounterVersion: number }): null {
  const router = useRouter();
  const latest = useSessionState((state) => state.panel.encounterVersion);
  useEffect(() => {
    if (latest > encounterVersion) router.refresh();
  }, [latest, encounterVersion, router]);
  return null;
}
