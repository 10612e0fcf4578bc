'use client';

import { type ReactElement, useState } from 'react';
import type { FindingView } from '@/components/clinical/finding-view';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isPlaceAnswered, isPlaceBarred, placesOf } from './places';
import { useSession, useSessionState } from './session-context';
import type { SessionState } from './session-state';

type Props = { readonly title: string; readonly findings: readonly FindingView[] };

/** "The rest of this block is negative": unanswered yes/no findings only, never a red flag or what must not be done. */
export function RestNegative({ title, findings }: Props): ReactElement | null {
  const { store, readOnly } = useSession();
  const [asking, setAsking] = useState(false);
  const open = findings.filter((finding) => finding.kind === undefined && !finding.redFlag);
  const count = useSessionState((state) => restOf(state, open).length);
  if (readOnly || count === 0) return null;
  const names = restOf(store.getState(), open);
  return (
    <div className="mt-3">
      <Button onClick={() => setAsking(true)}>Record the rest of this block as absent</Button>
      <Dialog
        open={asking}
        title={`You examined all ${count} of these?`}
        onClose={() => setAsking(false)}
      >
        <p>
          {title}: the note will say that these were recorded together. Leave what you did not
          examine as not tested.
        </p>
        <ul className="max-h-64 list-disc overflow-y-auto pl-5 text-sm">
          {names.map(({ finding, place }) => (
            <li key={`${finding.id}/${place.side}`}>
              {place.side ? `${finding.label}, ${place.side}` : finding.label}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-3">
          <Button
            kind="primary"
            onClick={() => {
              store.answerRestNegative(names.map(({ place }) => place));
              setAsking(false);
            }}
          >
            Yes, I examined all {count}
          </Button>
          <Button onClick={() => setAsking(false)}>Cancel</Button>
        </div>
      </Dialog>
    </div>
  );
}

function restOf(state: SessionState, findings: readonly FindingView[]) {
  return findings
    .flatMap((finding) => placesOf(finding).map((place) => ({ finding, place })))
    .filter(({ place }) => !isPlaceAnswered(state, place) && !isPlaceBarred(state, place));
}
