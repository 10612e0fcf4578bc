'use client';

import { TriangleAlert } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';

const CHANNEL = 'iliac-open-patients';

/** Between tabs of one browser, in memory only: which patient each shows. */
type Message = {
  readonly kind: 'who' | 'here' | 'gone';
  readonly tab: string;
  readonly patientId: string;
};

/** A warning against writing into the wrong record: somebody else's is open beside this one. */
export function OtherPatient({ patientId }: { readonly patientId: string }): ReactElement | null {
  const isAnotherOpen = useAnotherPatient(patientId);
  if (!isAnotherOpen) return null;
  return (
    <p
      role="status"
      className="border-caution border-b bg-caution-surface px-4 py-1 text-caution text-sm lg:px-6"
    >
      <TriangleAlert aria-hidden className="mr-1.5 inline size-4" />
      Another patient is open in another tab. Check the name before you write.
    </p>
  );
}

function useAnotherPatient(patientId: string): boolean {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const tab = crypto.randomUUID();
    const channel = new BroadcastChannel(CHANNEL);
    const say = (kind: Message['kind']): void => channel.postMessage({ kind, tab, patientId });
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'who') say('here');
      setOthers((before) => {
        const after = new Set(before);
        if (data.kind === 'gone' || data.patientId === patientId) after.delete(data.tab);
        else after.add(data.tab);
        return after;
      });
    });
    const leave = (): void => say('gone');
    const comeBack = (): void => say('who');
    window.addEventListener('pagehide', leave);
    // The back button may bring back a page that said good-bye.
    window.addEventListener('pageshow', comeBack);
    say('who');
    return () => {
      leave();
      window.removeEventListener('pageshow', comeBack);
      window.removeEventListener('pagehide', leave);
      channel.close();
    };
  }, [patientId]);
  return others.size > 0;
}
