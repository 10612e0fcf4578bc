'use client';

import { Check, CloudOff, LoaderCircle, PenLine, TriangleAlert } from 'lucide-react';
import { type ReactElement, useSyncExternalStore } from 'react';
import { useAreDraftsKept, useDraftCount } from '@/app/(clinic)/session/use-form-draft';
import { useSession, useSessionState } from './session-context';

/** Whether what is on screen is in the record. Announced only when it becomes a problem or recovers. */
export function SaveStatus(): ReactElement {
  const { store, readOnly } = useSession();
  const save = useSessionState((state) => state.save);
  const conflicts = useSessionState(
    (state) => state.conflicts.length + (state.drawing.theirs ? 1 : 0),
  );
  const problems = useSessionState(
    (state) => state.problems.size + (state.drawing.problem ? 1 : 0),
  );
  const isKeptOnDevice = useSessionState((state) => state.isKeptOnDevice);
  const isOnline = useIsOnline();
  const drafts = useDraftCount();
  const areDraftsKept = useAreDraftsKept();
  if (readOnly) return <p className="text-muted text-sm">Signed. Read only.</p>;
  if (conflicts > 0) return <Problem text={`Conflict, ${count(conflicts, 'answer')}`} />;
  if (save.kind === 'retrying') {
    return (
      <div className="flex flex-wrap items-center gap-x-2 text-sm">
        <p role="status" className="flex items-center gap-1.5 font-medium text-alarm">
          <CloudOff aria-hidden className="size-4" />
          {reason(save, isOnline)} {count(save.waiting, 'change')} kept on this{' '}
          {isKeptOnDevice ? 'device' : 'page'}.
        </p>
        <button type="button" onClick={store.retryNow} className="link min-h-6">
          Retry now
        </button>
      </div>
    );
  }
  if (problems > 0) return <Problem text={`${count(problems, 'answer')} not saved`} />;
  if (save.kind === 'saving') {
    return (
      <p className="flex items-center gap-1.5 text-muted text-sm">
        <LoaderCircle aria-hidden className="size-4" />
        Saving
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
      {drafts > 0 ? (
        <p className="flex items-center gap-1.5">
          <PenLine aria-hidden className="size-4" />
          {count(drafts, 'form')} not saved yet{areDraftsKept ? ', kept on this device' : ''}
        </p>
      ) : null}
      <p className="flex items-center gap-1.5">
        <Check aria-hidden className="size-4" />
        {savedText(save.at, drafts)}
      </p>
    </div>
  );
}

/** Answers are saved by themselves; a form that waits for its button is not among them. */
function savedText(at: Date | null, drafts: number): string {
  if (at) return `Saved ${at.toLocaleTimeString('en-GB')}`;
  return drafts > 0 ? 'All answers saved' : 'All changes saved';
}

function reason(
  { signedOut, retryMs }: { readonly signedOut: boolean; readonly retryMs: number },
  isOnline: boolean,
): string {
  if (signedOut) return 'Not saved: signed out.';
  if (!isOnline) return 'Offline.';
  return `Not saved, retrying in ${Math.round(retryMs / 1_000)} s.`;
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribeToConnection,
    () => navigator.onLine,
    () => true,
  );
}

function subscribeToConnection(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function Problem({ text }: { readonly text: string }): ReactElement {
  return (
    <p role="status" className="flex items-center gap-1.5 font-medium text-alarm text-sm">
      <TriangleAlert aria-hidden className="size-4" />
      {text}
    </p>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
