'use client';

import { usePathname } from 'next/navigation';
import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IDLE_LIMIT_MS } from '@/lib/auth/session-limits';
import { fetchDeviceKey } from './device-key';
import { nameActionOwner } from './own-actions';
import {
  getContact,
  noteContact,
  noteSignedIn,
  noteSignedOut,
  subscribeToContact,
} from './session-contact';
import { SignInAgain } from './sign-in-again';

const WARNING_MS = 2 * 60_000;

type Props = { readonly name: string; readonly scope: string };

/**
 * Warns two minutes before an idle session ends, and then covers the page until the same person is back. What was
 * typed stays beneath: the page is never left for the sign-in.
 */
export function SessionGuard({ name, scope }: Props): ReactElement {
  const { lastContactAt, signedOut } = useSyncExternalStore(
    subscribeToContact,
    getContact,
    getContact,
  );
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that was drawn is an answer of the server
  useEffect(noteContact, [pathname]);
  useEffect(() => askOnReturn(scope), [scope]);
  useEffect(() => nameActionOwner(scope), [scope]);
  const left = useTimeLeft(lastContactAt, signedOut);
  const isWarning = !signedOut && left <= WARNING_MS;

  async function stay(): Promise<void> {
    const signedIn = await fetchDeviceKey();
    if (signedIn === 'signed-out') noteSignedOut();
    else if (signedIn) noteContact();
  }

  return (
    <>
      <Dialog open={isWarning} title="Are you still there?" onClose={() => void stay()}>
        <p>
          Your session ends in <span className="font-semibold">{inWords(left)}</span>, because
          nothing was entered for a while. What you entered is kept.
        </p>
        <div>
          <Button kind="primary" onClick={() => void stay()}>
            Stay signed in
          </Button>
        </div>
      </Dialog>
      <Dialog open={signedOut} title="Sign in again to go on" covers>
        <SignInAgain name={name} scope={scope} />
      </Dialog>
    </>
  );
}

/** Milliseconds until the idle limit; each second while the warning shows, else when it is due. */
function useTimeLeft(lastContactAt: number, signedOut: boolean): number {
  const [now, setNow] = useState(lastContactAt);
  const left = IDLE_LIMIT_MS - Math.max(0, now - lastContactAt);
  useEffect(() => {
    if (signedOut) return;
    const wait = left > WARNING_MS ? left - WARNING_MS : Math.min(1_000, Math.max(left, 0));
    const timer = setTimeout(() => {
      const passed = Date.now() - lastContactAt;
      if (passed >= IDLE_LIMIT_MS) noteSignedOut();
      setNow(Date.now());
    }, wait);
    return () => clearTimeout(timer);
  }, [left, lastContactAt, signedOut]);
  return left;
}

/** A tab that slept, or one beside which somebody signed in, asks how things stand; so does every form. */
function askOnReturn(scope: string): () => void {
  async function ask(): Promise<void> {
    const signedIn = await fetchDeviceKey();
    if (signedIn === 'signed-out') return noteSignedOut();
    if (signedIn === null) return;
    if (signedIn.scope !== scope) window.location.assign('/');
    else if (getContact().signedOut) noteSignedIn();
    else noteContact();
  }
  const onFocus = (): void => {
    const passed = Date.now() - getContact().lastContactAt;
    if (getContact().signedOut || passed >= IDLE_LIMIT_MS - WARNING_MS) void ask();
  };
  const onSubmit = (): void => void ask();
  window.addEventListener('focus', onFocus);
  document.addEventListener('submit', onSubmit);
  return () => {
    window.removeEventListener('focus', onFocus);
    document.removeEventListener('submit', onSubmit);
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000));
  if (seconds > 60) return '2 minutes';
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}
