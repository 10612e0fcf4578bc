'use client';

import type { ReactElement } from 'react';
import type { FindingView } from '@/components/clinical/finding-view';
import { RecordTogether } from './record-together';
import { useSession } from './session-context';

type Props = { readonly title: string; readonly findings: readonly FindingView[] };

/** "The rest of this block is negative": unanswered yes/no findings only, never a red flag or what must not be done. */
export function RestNegative({ title, findings }: Props): ReactElement {
  const { store } = useSession();
  return (
    <RecordTogether
      button="Record the rest of this block as absent"
      did="examined"
      text={`${title}: the note will say that these were recorded together. Leave what you did not examine as not tested.`}
      findings={findings.filter((finding) => finding.kind === undefined && !finding.redFlag)}
      onConfirm={(places) => store.answerRestNegative(places)}
    />
  );
}
