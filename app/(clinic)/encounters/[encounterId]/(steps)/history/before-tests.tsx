'use client';

import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { useSessionState } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { useIsHydrated } from '@/app/(clinic)/encounters/[encounterId]/use-is-hydrated';
import { answerKey, answerText, isAnswered } from '@/components/clinical/answer';

type Props = {
  /** From the patient's record. */
  readonly allergies: string;
  /** What makes a scan, a contrast or a medicine unsafe. */
  readonly cautions: readonly CautionView[];
};
type CautionView = { readonly id: string; readonly unit?: string | undefined };

/** Asked in several blocks and wanted at once: what stands there, and the way to where each is asked. */
export function BeforeTests({ allergies, cautions }: Props): ReactElement {
  const isHydrated = useIsHydrated();
  return (
    <section aria-labelledby="before-tests" className="mb-8 rounded bg-surface p-4">
      <h2 id="before-tests" className="font-semibold text-lg">
        Before scans and medicines
      </h2>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        <li className="flex min-h-8 items-center justify-between gap-4">
          <span>Allergies</span>
          <span className="text-right font-medium">{allergies}</span>
        </li>
        {isHydrated ? cautions.map((caution) => <Caution key={caution.id} {...caution} />) : null}
      </ul>
    </section>
  );
}

function Caution({ id, unit }: CautionView): ReactElement {
  const answer = useSessionState((state) => state.answers.get(answerKey(id, null)));
  const said = answer && isAnswered(answer) ? answerText(answer, { unit }) : null;
  return (
    <li className="flex min-h-8 items-center justify-between gap-4">
      <FindingLink findingId={id} />
      <span className={said ? 'shrink-0 font-medium' : 'shrink-0 text-muted'}>
        {said ?? 'Not asked'}
      </span>
    </li>
  );
}
