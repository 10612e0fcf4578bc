'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { HOW_TO_FORMAT, type HowTo, type HowToTexts } from '@/components/clinical/finding-view';
import { useSession } from './session-context';

type State = HowTo | 'loading' | 'failed';

/** How to ask or examine a finding, fetched on first sight: most are known by heart. */
export function HowToText({ findingId }: { readonly findingId: string }): ReactElement {
  const { knowledgeVersion } = useSession();
  const [howTo, setHowTo] = useState<State>('loading');
  useEffect(() => {
    const gone = new AbortController();
    fetchHowTo(knowledgeVersion, findingId, gone.signal).then(
      (found) => setHowTo(found),
      () => gone.signal.aborted || setHowTo('failed'),
    );
    return () => gone.abort();
  }, [knowledgeVersion, findingId]);
  if (howTo === 'loading') return <p className="text-muted text-sm">Loading</p>;
  if (howTo === 'failed') {
    return (
      <p role="status" className="text-sm">
        The explanation could not be loaded. Close it and open it again.
      </p>
    );
  }
  const { question, elicit, normal, agreement } = howTo;
  return (
    <div className="grid max-w-prose gap-1 text-sm">
      <p>{question}</p>
      <p className="text-muted">{elicit}</p>
      {normal ? (
        <p className="text-muted">
          {normal.isOfMeans ? 'Means' : 'Reference'} {normal.low} to {normal.high}:{' '}
          {normal.position}
        </p>
      ) : null}
      {agreement ? (
        <p className="text-muted">Agreement between two examiners: {agreement}</p>
      ) : null}
    </div>
  );
}

/** One answer holds every text, so all but the first come from what the browser has kept. */
async function fetchHowTo(version: string, findingId: string, signal: AbortSignal): Promise<HowTo> {
  const response = await fetch(`/api/knowledge/${version}/how-to?format=${HOW_TO_FORMAT}`, {
    signal,
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  const texts: HowToTexts = await response.json();
  const howTo = texts[findingId];
  if (!howTo) throw new Error('The knowledge has no such finding any more');
  return howTo;
}
