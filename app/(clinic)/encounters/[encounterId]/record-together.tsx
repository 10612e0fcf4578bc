'use client';

import { type ReactElement, useState } from 'react';
import type { FindingView } from '@/components/clinical/finding-view';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isPlaceAnswered, isPlaceBarred, placesOf } from './places';
import { useSession, useSessionState } from './session-context';
import type { Place, SessionState } from './session-state';

type Props = {
  readonly button: string;
  /** What the clinician says to have done: "examined", "tested". */
  readonly did: string;
  readonly text: string;
  readonly findings: readonly FindingView[];
  readonly onConfirm: (places: readonly Place[]) => void;
};

/** One answer for every place that has none and may be examined, after a question that lists them. */
export function RecordTogether(props: Props): ReactElement | null {
  const { button, did, text, findings, onConfirm } = props;
  const { store, readOnly } = useSession();
  const [asking, setAsking] = useState(false);
  const count = useSessionState((state) => restOf(state, findings).length);
  if (readOnly || count === 0) return null;
  const names = restOf(store.getState(), findings);
  return (
    <div className="mt-3">
      <Button onClick={() => setAsking(true)}>{button}</Button>
      <Dialog
        open={asking}
        title={`You ${did} all ${count} of these?`}
        onClose={() => setAsking(false)}
      >
        <p>{text}</p>
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
              onConfirm(names.map(({ place }) => place));
              setAsking(false);
            }}
          >
            Yes, I {did} all {count}
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
