'use client';

import { useEffect, useState } from 'react';
import { VOCABULARY_FORMAT, type Vocabulary } from '@/components/clinical/vocabulary';

/** null while it loads; 'failed' when it could not be had. Browsers keep it under its version. */
export function useVocabulary(version: string | null): Vocabulary | 'failed' | null {
  const [vocabulary, setVocabulary] = useState<Vocabulary | 'failed' | null>(null);
  useEffect(() => {
    if (version === null) return;
    const gone = new AbortController();
    fetchVocabulary(version, gone.signal).then(setVocabulary, () => {
      if (!gone.signal.aborted) setVocabulary('failed');
    });
    return () => gone.abort();
  }, [version]);
  return vocabulary;
}

async function fetchVocabulary(version: string, signal: AbortSignal): Promise<Vocabulary> {
  const response = await fetch(`/api/knowledge/${version}/vocabulary?format=${VOCABULARY_FORMAT}`, {
    signal,
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json();
}
