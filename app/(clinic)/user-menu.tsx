'use client';

import { ChevronDown } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';

import type { Role } from '@/lib/actor';
import { useEncounterCommands } from './keyboard/encounter-commands';
import { countDrafts } from './session/form-drafts';
import { lock } from './session/lock';
import { announceSignedOut } from './session/session-contact';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  clinician: 'Clinician',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

type Props = { readonly role: Role; readonly name: string; readonly clinic: string };

export function UserMenu({ role, name, clinic }: Props): ReactElement {
  const [leaving, setLeaving] = useState(false);
  const [asked, setAsked] = useState(false);
  const encounter = useEncounterCommands();
  async function leave(): Promise<void> {
    setLeaving(true);
    encounter?.saveNow();
    const isUnsaved = encounter?.hasUnsaved() || countDrafts() > 0;
    if (!asked && (isUnsaved || (await isUnsentElsewhere()))) {
      setAsked(true);
      setLeaving(false);
      return;
    }
    await end().catch(() => setLeaving(false));
  }
  return (
    <details className="relative">
      <summary className="flex list-none items-center gap-1 rounded px-2 py-2">
        {name}
        <ChevronDown aria-hidden className="size-4" />
      </summary>
      <div className="absolute right-0 z-40 grid w-56 gap-2 rounded border border-border bg-paper p-3 text-ink shadow-lg">
        <p>
          {ROLE_WORDS[role]}
          <span className="block text-muted text-sm">{clinic}</span>
        </p>
        {asked ? (
          <p role="alert" className="font-medium text-alarm text-sm">
            Some of what you entered is not saved yet, here or in another tab. Signing out now
            throws it away.
          </p>
        ) : null}
        <Button onClick={() => void lock()} disabled={leaving}>
          Lock
        </Button>
        <Button onClick={() => void leave()} disabled={leaving}>
          {leaveWords(leaving, asked)}
        </Button>
      </div>
    </details>
  );
}

/** What opens the store is only loaded for leaving. */
async function isUnsentElsewhere(): Promise<boolean> {
  const { isAnythingUnsent } = await import('./session/unsent-store');
  return isAnythingUnsent();
}

/** Nothing of a patient stays on this device, nor on the screen of another tab. */
async function end(): Promise<void> {
  const { wipeUnsent } = await import('./session/unsent-store');
  await wipeUnsent();
  await signOut({ redirect: false });
  announceSignedOut();
  window.location.assign('/sign-in');
}

function leaveWords(leaving: boolean, asked: boolean): string {
  if (leaving) return 'Signing out';
  return asked ? 'Sign out all the same' : 'Sign out';
}
