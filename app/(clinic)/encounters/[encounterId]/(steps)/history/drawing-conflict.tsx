'use client';

import type { ReactElement } from 'react';
import {
  useSession,
  useSessionState,
} from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { BodyRegion } from '@/lib/knowledge/schema/body-region';
import { drawingText } from '@/lib/pain-drawing/drawing-text';

/** Two people drew at once. Nothing is preselected and neither drawing is overwritten. */
export function DrawingConflict({
  regions,
}: {
  readonly regions: ReadonlyMap<string, BodyRegion>;
}): ReactElement | null {
  const { store } = useSession();
  const { theirs, shown } = useSessionState((state) => state.drawing);
  if (!theirs) return null;
  const when = new Date(theirs.recordedAt).toLocaleTimeString('en-GB');
  return (
    <Notice kind="alarm" role="alert" title="Someone else changed this drawing too">
      <p>
        <span className="font-medium">Yours:</span>{' '}
        {drawingText(shown, regions) || 'Nothing marked.'}
      </p>
      <p>
        <span className="font-medium">
          Theirs ({theirs.recordedBy}, {when}):
        </span>{' '}
        {drawingText(theirs, regions) || 'Nothing marked.'}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button onClick={() => store.keepMyDrawing(theirs)}>Keep mine</Button>
        <Button onClick={() => store.keepTheirDrawing(theirs)}>Keep theirs</Button>
      </div>
    </Notice>
  );
}
