'use client';

import type { ReactElement } from 'react';
import { FindingLink } from './finding-link';
import { useSessionState } from './session-context';

/** What would tell most per minute, with the reason in words. */
export function NextFindings(): ReactElement | null {
  const next = useSessionState((state) => state.panel.assessment.nextFindings);
  if (next.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-semibold">Ask or examine next</h3>
      <ol className="grid list-decimal gap-2 pl-5">
        {next.map((finding) => (
          <li key={`${finding.id}/${finding.side}`}>
            <FindingLink findingId={finding.id} />
            {finding.side ? `, ${finding.side}` : ''}
            <span className="block text-muted text-sm">{finding.reason}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
