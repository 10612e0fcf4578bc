'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import type { FindingView } from '@/components/clinical/finding-view';
import { isFindingAnswered } from './places';
import { useSession, useSessionState } from './session-context';

/** What a finding does to the ranking: why it would be useful now, or the way to the steps that its answer made. */
export function WhyLine({ finding }: { readonly finding: FindingView }): ReactElement {
  const { encounterId } = useSession();
  const isAnswered = useSessionState((state) => isFindingAnswered(state, finding));
  const reason = useSessionState(
    (state) => state.panel.assessment.nextFindings.find(({ id }) => id === finding.id)?.reason,
  );
  if (isAnswered) {
    return (
      <p className="text-sm">
        <span className="font-medium">Effect on the ranking:</span>{' '}
        <Link prefetch={false} href={`/encounters/${encounterId}/differential`} className="link">
          step by step, for each candidate
        </Link>
      </p>
    );
  }
  return (
    <p className="text-sm">
      <span className="font-medium">Effect on the ranking:</span>{' '}
      {reason
        ? `none yet. Useful now: ${reason}`
        : 'none while it is not answered, and others would tell more now.'}
    </p>
  );
}
