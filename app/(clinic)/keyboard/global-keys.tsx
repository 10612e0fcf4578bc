'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { type ReactElement, useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { useGo } from '@/app/(clinic)/navigation/navigation';
import { type EncounterCommands, useEncounterCommands } from './encounter-commands';
import { useLetterKeys } from './letter-keys';

// Neither is part of what a page loads first.
const CommandPalette = dynamic(
  () => import('@/app/(clinic)/palette/command-palette').then((module) => module.CommandPalette),
  { ssr: false },
);
const KeyboardMap = dynamic(() => import('./keyboard-map').then((module) => module.KeyboardMap), {
  ssr: false,
});

const STEPS = ['history', 'exam', 'differential', 'orders', 'summary'] as const;

type Open = 'palette' | 'key-map' | null;

/** The short cuts of every page. Letters never act while someone types, and one switch turns them off. */
export function GlobalKeys({ findsPatients }: { readonly findsPatients: boolean }): ReactElement {
  const [open, setOpen] = useState<Open>(null);
  const lettersOn = useLetterKeys();
  const encounter = useEncounterCommands();
  const pathname = usePathname();
  const go = useGo();

  useEffect(() => {
    const withControl = {
      '$mod+k': always(() => setOpen('palette')),
      ...(encounter ? controlKeys(encounter, pathname, go) : {}),
    };
    const letters = {
      '/': unlessTyping(() => go('/patients')),
      // With Shift or without: where it lies differs between keyboards.
      'Shift+?': unlessTyping(() => setOpen('key-map')),
      '?': unlessTyping(() => setOpen('key-map')),
      'g w': unlessTyping(() => go('/')),
      ...(encounter ? stepKeys(encounter, go) : {}),
    };
    return tinykeys(window, lettersOn ? { ...withControl, ...letters } : withControl);
  }, [encounter, lettersOn, pathname, go]);

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen('palette')}
        className="min-h-10 rounded px-2 underline-offset-4 hover:underline"
      >
        Find<span className="hidden sm:inline"> or record</span>{' '}
        <kbd className="hidden rounded border border-border px-1 lg:inline">Ctrl K</kbd>
      </button>
      {open === 'palette' ? (
        <CommandPalette findsPatients={findsPatients} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'key-map' ? <KeyboardMap onClose={() => setOpen(null)} /> : null}
    </>
  );
}

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

function controlKeys(
  { encounterId, saveNow, undo }: EncounterCommands,
  pathname: string,
  go: (path: string) => void,
): Keys {
  const here = STEPS.findIndex((step) => pathname === `/encounters/${encounterId}/${step}`);
  const next = STEPS[here + 1];
  return {
    '$mod+s': always(saveNow),
    // In a text the browser's own.
    '$mod+z': unlessTyping(undo),
    '$mod+Enter': always(() => {
      if (here < 0 || !next) return;
      saveNow();
      go(`/encounters/${encounterId}/${next}`);
    }),
  };
}

function stepKeys(
  { encounterId, focusFirstAnswer }: EncounterCommands,
  go: (path: string) => void,
): Keys {
  const base = `/encounters/${encounterId}`;
  return {
    ...Object.fromEntries(
      STEPS.map((step, place) => [`g ${place + 1}`, unlessTyping(() => go(`${base}/${step}`))]),
    ),
    j: unlessTyping(focusFirstAnswer),
    'g d': unlessTyping(() => go(`${base}/differential`)),
    'g r': unlessTyping(() => go(`${base}/history#section-red-flags`)),
  };
}

/** In place of what the browser does with these keys. */
function always(act: () => void) {
  return (event: KeyboardEvent): void => {
    event.preventDefault();
    act();
  };
}

function unlessTyping(act: () => void) {
  return (event: KeyboardEvent): void => {
    // The answers take their own letters first, and say so by preventing the default.
    if (event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    act();
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target.matches('textarea, select, [contenteditable]') || target.closest('dialog') !== null;
}
