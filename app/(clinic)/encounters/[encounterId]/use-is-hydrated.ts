import { useSyncExternalStore } from 'react';

/** False on the server and in the browser's first draw, which must be the same. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function never(): () => void {
  return () => undefined;
}
