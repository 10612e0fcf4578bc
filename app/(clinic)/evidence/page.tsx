import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { PageHeading } from '@/components/ui/page-heading';
import { can } from '@/lib/actor';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { searchEvidence } from '@/lib/knowledge/search-evidence';
import { ConditionTable } from './condition-table';
import { EntryTable } from './entry-table';
import { filterOf } from './evidence-query';
import { EvidenceSearch } from './evidence-search';
import { RejectedRules } from './rejected-rules';

export const metadata: Metadata = { title: 'Evidence' };

/** More rows than this are not drawn at once; the words narrow further. */
const SHOWN = 200;

export default async function EvidencePage({
  searchParams,
}: PageProps<'/evidence'>): Promise<ReactElement> {
  const actor = await requirePermission('evidence.read');
  const knowledge = knowledgeBase();
  const { conditions, findings, sources, version } = knowledge;
  const filter = filterOf(await searchParams);
  const found = filter ? searchEvidence(knowledge, filter) : [];
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Evidence">
        <p>
          Every number Iliac uses, with its study. Knowledge {version}: {conditions.size}{' '}
          conditions, {findings.size} findings, {sources.size} sources.
        </p>
        <p className="flex flex-wrap gap-x-6">
          <Link href="/evidence/compare" className="link">
            Compare two conditions
          </Link>
          <Link href="/evidence/rules" className="link">
            Rules
          </Link>
          <Link href="/evidence/changes" className="link">
            What changed
          </Link>
          {can(actor, 'evidence.review') ? (
            <Link href="/evidence/reports" className="link">
              Reported problems
            </Link>
          ) : null}
        </p>
      </PageHeading>
      <EvidenceSearch filter={filter} />
      {filter ? (
        <section aria-label="Results" className="grid grid-cols-1 gap-4">
          <p role="status" className="font-medium">
            {resultText(found.length)}
          </p>
          {found.length > 0 ? (
            <EntryTable entries={found.slice(0, SHOWN)} label="Entries found" />
          ) : null}
        </section>
      ) : (
        <div className="grid grid-cols-1 gap-12">
          <ConditionTable />
          <RejectedRules rules={knowledge.rejectedRules} />
        </div>
      )}
    </main>
  );
}

function resultText(count: number): string {
  if (count === 0) return 'No match. Use fewer or other words, or clear the filters.';
  if (count <= SHOWN) return `${count} found`;
  return `${count} found, the first ${SHOWN} shown. Add a word to narrow it.`;
}
