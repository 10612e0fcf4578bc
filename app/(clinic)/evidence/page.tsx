import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { PageHeading } from '@/components/ui/page-heading';
import { ScrollTable } from '@/components/ui/scroll-table';
import { Tag } from '@/components/ui/tag';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Evidence } from '@/lib/knowledge/schema/evidence';
import { preferredStudy } from './preferred-study';
import { SOURCE_WORDS } from './source-words';

export const metadata: Metadata = { title: 'Evidence' };

export default async function EvidencePage(): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { conditions, evidenceByCondition, sources, findings, version } = knowledgeBase();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Evidence">
        <p>
          Every number Iliac uses, with its study. Knowledge {version}: {conditions.size}{' '}
          conditions, {findings.size} findings, {sources.size} sources.
        </p>
      </PageHeading>
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
    </main>
  );
}

function isEstimate(evidence: Evidence): boolean {
  return preferredStudy(evidence)?.status === 'expert-estimate';
}
