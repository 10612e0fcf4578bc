import type { ReactElement } from 'react';
import { inHundred } from '@/components/clinical/likelihood-words';
import { dateAndTime } from '@/components/clinical/patient-text';
import type { FirstImpressionDto } from '@/lib/encounters/types';
import type { Assessment } from '@/lib/engine/types';
import { knowledgeBase } from '@/lib/knowledge/current';

type Props = { readonly impression: FirstImpressionDto; readonly assessment: Assessment };

/** What the clinician thought before the ranking was shown, beside what the ranking says of it now. */
export function FirstImpression({ impression, assessment }: Props): ReactElement {
  const { conditionId, certainty, recordedBy, recordedAt, answered } = impression;
  const ranked = assessment.differential.find(({ condition }) => condition === conditionId);
  const label = knowledgeBase().conditions.get(conditionId ?? '')?.label ?? conditionId;
  return (
    <section aria-labelledby="first-impression" className="rounded bg-surface p-4">
      <h2 id="first-impression" className="font-semibold text-lg">
        First impression
      </h2>
      <p>
        <strong>{conditionId === null ? 'None yet' : `${label}, ${certainty}`}</strong>, recorded
        before the ranking was shown.{' '}
        {ranked
          ? `The ranking now: number ${ranked.rank}, ${inHundred(ranked.probability)}.`
          : null}
      </p>
      <p className="text-muted text-sm">
        {recordedBy}, {dateAndTime(recordedAt)}, with {answered}{' '}
        {answered === 1 ? 'answer' : 'answers'} recorded.
      </p>
    </section>
  );
}
