import Link from 'next/link';
import type { ReactElement } from 'react';
import { STATUS_SHORT } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { EvidenceEntry } from '@/lib/knowledge/search-evidence';
import { RatioLines } from './ratio-lines';
import { ratiosOf } from './ratio-text';

/** Entries with the figures of the study in use; each leads to its page. */
export function EntryTable({
  entries,
  label,
}: {
  readonly entries: readonly EvidenceEntry[];
  readonly label: string;
}): ReactElement {
  const { sources } = knowledgeBase();
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">Condition</th>
          <th scope="col">Likelihood ratio (95 %)</th>
          <th scope="col">People</th>
          <th scope="col">Risk of bias</th>
          <th scope="col">Year</th>
          <th scope="col">Trust</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ evidence, condition, finding, study }) => (
          <tr key={`${condition.id}/${finding.id}`}>
            <th scope="row">
              <Link href={`/evidence/${evidence.condition}/${evidence.finding}`} className="link">
                {finding.label}
              </Link>
            </th>
            <td>{condition.label}</td>
            <td>
              <RatioLines ratios={ratiosOf(study, finding)} />
            </td>
            <td>{study.sampleSize ?? 'not given'}</td>
            <td>{study.riskOfBias}</td>
            <td>{sources.get(study.source)?.year ?? ''}</td>
            <td>{STATUS_SHORT[study.status]}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
