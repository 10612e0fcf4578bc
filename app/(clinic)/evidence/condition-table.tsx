import Link from 'next/link';
import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import { Tag } from '@/components/ui/tag';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence } from '@/lib/knowledge/schema/evidence';
import { preferredStudy } from '@/lib/knowledge/study-ratios';
import { SOURCE_WORDS } from './source-words';

/** Every condition with how much is held on it, and how much of that nobody has published. */
export function ConditionTable(): ReactElement {
  const { conditions, evidenceByCondition } = knowledgeBase();
  return (
    <ScrollTable label="Conditions">
      <thead>
        <tr>
          <th scope="col">Condition</th>
          <th scope="col">Source of pain</th>
          <th scope="col">Findings with figures</th>
          <th scope="col">Of these, expert estimates</th>
        </tr>
      </thead>
      <tbody>
        {[...conditions.values()].map((condition) => {
          const evidence = [...(evidenceByCondition.get(condition.id)?.values() ?? [])];
          return (
            <tr key={condition.id}>
              <th scope="row">
                <Link href={`/evidence/${condition.id}`} className="link">
                  {condition.label}
                </Link>{' '}
                {condition.mustNotMiss ? <Tag look="outline">Must not miss</Tag> : null}
              </th>
              <td>{SOURCE_WORDS[condition.source]}</td>
              <td>{evidence.length}</td>
              <td>{evidence.filter(isEstimate).length}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

function isEstimate(evidence: Evidence): boolean {
  return preferredStudy(evidence)?.status === 'expert-estimate';
}
