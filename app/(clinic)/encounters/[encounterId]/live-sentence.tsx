'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { inHundred, likelihoodWord } from '@/components/clinical/likelihood-words';
import { useAnnouncements } from './announcements';
import type { PanelView } from './panel-view';
import { useSession, useSessionState } from './session-context';

const PAUSE_MS = 2_000;

/** One polite sentence for screen readers, at most every two seconds; muted, it still says what is flagged. */
export function LiveSentence(): ReactElement {
  const { impression } = useSession();
  const isSpoken = useAnnouncements();
  const isHidden = impression.conditions !== null || !isSpoken;
  const assessment = useSessionState((state) => state.panel.assessment);
  const changed = useSessionState((state) => state.previousPanel !== null);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => setSentence(sentenceOf(assessment, isHidden)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [assessment, changed, isHidden]);
  return (
    <p aria-live="polite" className="sr-only">
      {sentence}
    </p>
  );
}

/** What is flagged is said whether or not the ranking is hidden or muted. */
function sentenceOf(assessment: PanelView['assessment'], isHidden: boolean): string {
  const top = isHidden ? undefined : assessment.differential[0];
  const flagged = assessment.mustNotMiss.filter((item) => item.state === 'flagged');
  const first = top
    ? `Most likely ${top.label}, ${inHundred(top.probability)}, ${likelihoodWord(top.probability)}.`
    : '';
  if (flagged.length === 0) return first;
  return `${first} Flagged: ${flagged.map((item) => item.label).join(', ')}.`.trim();
}
