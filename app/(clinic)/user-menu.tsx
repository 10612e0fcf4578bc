'use client';

import { ChevronDown } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';

import type { Role } from '@/lib/actor';
import { useEncounterCommands } from './keyboard/encounter-commands';
import { countDrafts } from './session/form-drafts';

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
  function leave(): void {
    if ((encounter?.hasUnsaved() || countDrafts() > 0) && !asked) {
      encounter?.saveNow();
      setAsked(true);
      return;
    }
    setLeaving(true);
    void wipe()
      .then(() => signOut({ callbackUrl: '/sign-in' }))
      .catch(() => setLeaving(false));
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
            Some of what you entered is not saved yet. Signing out now throws it away.
          </p>
        ) : null}
        <Button onClick={leave} disabled={leaving}>
          {leaveWords(leaving, asked)}
        </Button>
      </div>
    </details>
  );
}

/** Nothing of a patient stays on this device; what opens the store is only loaded for that. */
async function wipe(): Promise<void> {
  const { wipeUnsent } = await import('./session/unsent-store');
  await wipeUnsent();
}

function leaveWords(leaving: boolean, asked: boolean): string {
  if (leaving) return 'Signing out';
  return asked ? 'Sign out all the same' : 'Sign out';
}
