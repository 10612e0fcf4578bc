'use client';

import type { ReactElement } from 'react';
import { useVocabulary } from '@/app/(clinic)/palette/use-vocabulary';
import { answerText } from '@/components/clinical/answer';
import type { FindingView } from '@/components/clinical/finding-view';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ScrollTable } from '@/components/ui/scroll-table';
import { useSession, useSessionState } from './session-context';
import type { Conflict } from './session-state';

/** Two people answered the same finding. Nothing is preselected and neither is overwritten. */
export function ConflictDialog(): ReactElement {
  const { knowledgeVersion } = useSession();
  const conflicts = useSessionState((state) => state.conflicts);
  // Units and names of options; fetched only for this, and kept by the browser.
  const vocabulary = useVocabulary(conflicts.length > 0 ? knowledgeVersion : null);
  const entries = vocabulary === 'failed' ? null : vocabulary;
  return (
    <Dialog open={conflicts.length > 0} title="Someone else answered this too">
      <p>Choose which answer to keep. Both stay in the audit trail.</p>
      <ScrollTable label="Answers that differ">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Yours</th>
            <th scope="col">Theirs</th>
            <th scope="col">Keep</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <ConflictRow
              key={`${conflict.findingId}/${conflict.side}`}
              conflict={conflict}
              asked={entries?.find(({ id }) => id === conflict.findingId) ?? {}}
            />
          ))}
        </tbody>
      </ScrollTable>
    </Dialog>
  );
}

type RowProps = {
  readonly conflict: Conflict;
  readonly asked: Pick<FindingView, 'unit' | 'options'>;
};

function ConflictRow({ conflict, asked }: RowProps): ReactElement {
  const { store, findings } = useSession();
  const { theirs, side } = conflict;
  const label = findings[conflict.findingId]?.label ?? conflict.findingId;
  const when = new Date(theirs.recordedAt).toLocaleTimeString('en-GB');
  return (
    <tr>
      <th scope="row">{side ? `${label}, ${side}` : label}</th>
      <td>{answerText(conflict.yours, asked)}</td>
      <td>
        {answerText(theirs, asked)}
        <span className="block text-muted text-sm">
          {theirs.recordedBy}, {when}
        </span>
      </td>
      <td>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => store.keepMine(conflict)}>Keep mine</Button>
          <Button onClick={() => store.keepTheirs(conflict)}>Keep theirs</Button>
        </div>
      </td>
    </tr>
  );
}
