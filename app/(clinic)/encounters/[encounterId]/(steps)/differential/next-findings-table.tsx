import type { ReactElement } from 'react';
import { FindingLink } from '@/app/(clinic)/encounters/[encounterId]/finding-link';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { NextFinding } from '@/lib/engine/types';

const SHOWN = 8;

/** What to ask or examine next, by what it is expected to tell per minute. */
export function NextFindingsTable({
  next,
}: {
  readonly next: readonly NextFinding[];
}): ReactElement | null {
  if (next.length === 0) return null;
  return (
    <section aria-labelledby="next-findings">
      <h2 id="next-findings" className="mb-2 font-semibold text-lg">
        Ask or examine next
      </h2>
      <ScrollTable label="Findings that would tell most">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Why</th>
            <th scope="col">Bits per minute</th>
          </tr>
        </thead>
        <tbody>
          {next.slice(0, SHOWN).map((finding) => (
            <tr key={`${finding.id}/${finding.side}`}>
              <th scope="row" className="font-medium">
                <FindingLink findingId={finding.id} />
                {finding.side ? `, ${finding.side}` : ''}
              </th>
              <td>{finding.reason}</td>
              <td>{finding.bitsPerMinute.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
