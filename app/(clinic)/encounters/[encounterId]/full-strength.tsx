'use client';

import type { ReactElement } from 'react';
import { NOT_TESTED } from '@/components/clinical/answer';
import type { FindingView } from '@/components/clinical/finding-view';
import { detailKindOf } from '@/lib/encounters/answer-detail';
import { RecordTogether } from './record-together';
import { useSession } from './session-context';

/** Grade 5 for every strength without an answer, on both sides; marked as recorded together. */
export function FullStrength({
  findings,
}: {
  readonly findings: readonly FindingView[];
}): ReactElement {
  const { store } = useSession();
  return (
    <RecordTogether
      button="Strength 5 of 5 on both sides, each tested"
      did="tested"
      text="Each is recorded as grade 5. The note will say that these were recorded together. Leave what you did not test as not tested."
      findings={findings.filter((finding) => detailKindOf(finding) === 'strength')}
      onConfirm={(places) => {
        for (const place of places) {
          store.answer(place, { ...NOT_TESTED, state: null, value: 5, bulk: true });
        }
      }}
    />
  );
}
