'use client';

import { ChevronDown } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Role } from '@/lib/actor';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  clinician: 'Clinician',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

type Props = { readonly role: Role; readonly name: string; readonly clinic: string };

export function UserMenu({ role, name, clinic }: Props): ReactElement {
  const [leaving, setLeaving] = useState(false);
  function leave(): void {
    setLeaving(true);
    signOut({ callbackUrl: '/sign-in' }).catch(() => setLeaving(false));
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
        <Button onClick={leave} disabled={leaving}>
          {leaving ? 'Signing out' : 'Sign out'}
        </Button>
      </div>
    </details>
  );
}
