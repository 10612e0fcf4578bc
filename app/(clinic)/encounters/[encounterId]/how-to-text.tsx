'use client';

import { type ReactElement, useEffect, useState } from 'react';
import type { HowTo } from '@/components/clinical/finding-view';

type State = HowTo | 'loading' | 'failed';

/** How to ask or examine a finding, fetched on first sight: most are known by heart. */
export function HowToText({ findingId }: { readonly findingId: string }): ReactElement {
  const [howTo, setHowTo] = useState<State>('loading');
  useEffect(() => {
    const gone = new AbortController();
    fetchHowTo(findingId, gone.signal).then(
      (found) => setHowTo(found),
      () => gone.signal.aborted || setHowTo('failed'),
    );
    return () => gone.abort();
  }, [findingId]);
  if (howTo === 'loading') return <p className="text-muted text-sm">Loading</p>;
  if (howTo === 'failed') {
    return (
      <p role="status" className="text-sm">
        The explanation could not be loaded. Close it and open it again.
      </p>
    );
  }
  const { question, elicit, normal } = howTo;
  return (
    <div className="grid max-w-prose gap-1 text-sm">
      <p>{question}</p>
      <p className="text-muted">{elicit}</p>
      {normal ? (
        <p className="text-muted">
          Reference {normal.low} to {normal.high}: {normal.position}
        </p>
      ) : null}
    </div>
  );
}

async function fetchHowTo(findingId: string, signal: AbortSignal): Promise<HowTo> {
  const response = await fetch(`/api/findings/${findingId}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json();
}
