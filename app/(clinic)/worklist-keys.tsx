'use client';

import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useLetterKeys } from './keyboard/letter-keys';
import { useGo } from './navigation/navigation';

/** J and K go from row to row, N to a new patient, while the focus is in the table; Enter opens, as on any link. */
export function WorklistKeys({ children }: { readonly children: ReactNode }): ReactElement {
  const lettersOn = useLetterKeys();
  const go = useGo();

  function handle(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody th a')];
    if (act(event.key.toLowerCase(), links)) event.preventDefault();
  }

  function act(key: string, links: readonly HTMLElement[]): boolean {
    const here = links.findIndex((link) => link.matches(':focus'));
    if (key === 'n') go('/patients/new');
    else if (key === 'j') links[Math.min(here + 1, links.length - 1)]?.focus();
    else if (key === 'k') links[Math.max(here - 1, 0)]?.focus();
    else return false;
    return true;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters are a short cut; every row has its link
    <div onKeyDown={lettersOn ? handle : undefined}>{children}</div>
  );
}
