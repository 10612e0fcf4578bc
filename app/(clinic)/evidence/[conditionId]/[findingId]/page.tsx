import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { EntryTable } from '@/app/(clinic)/evidence/entry-table';
import { SourceAttributes } from '@/app/(clinic)/evidence/source-attributes';
import { midSentence } from '@/components/clinical/mid-sentence';
import { STATUS_WORDS } from '@/components/clinical/status-words';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { idSchema } from '@/lib/knowledge/schema/primitives';
import { NO_FILTER, searchEvidence } from '@/lib/knowledge/search-evidence';
import { attributesOfEvidence } from '@/lib/knowledge/source-attributes';
import { usesOfFinding } from '@/lib/knowledge/uses-of-finding';
import { FindingFacts } from './finding-facts';
import { FindingUses } from './finding-uses';
import { ReportForm } from './report-form';
import { Studies } from './studies';
import { StudyForest } from './study-forest';

export const metadata: Metadata = { title: 'Evidence' };

/** One entry: what is published about one finding in one condition. */
export default async function EntryPage({
  params,
}: PageProps<'/evidence/[conditionId]/[findingId]'>): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { conditionId, findingId } = await params;
  const knowledge = knowledgeBase();
  const entry = entryOf(conditionId, findingId);
  if (!entry) notFound();
  const { evidence, condition, finding, study } = entry;
  const elsewhere = searchEvidence(knowledge, { ...NO_FILTER, finding: finding.id }).filter(
    (other) => other.condition !== condition,
  );
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title={`${finding.label} in ${midSentence(condition.label)}`}>
        <p>
          {STATUS_WORDS[study.status]}. {evidence.preferredBecause}
        </p>
        <p>
          <Link href={`/evidence/${condition.id}`} className="link">
            All numbers of {midSentence(condition.label)}
          </Link>
        </p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-12">
        <StudyForest evidence={evidence} finding={finding} />
        <Studies evidence={evidence} finding={finding} />
        <FindingFacts finding={finding} />
        <FindingUses uses={usesOfFinding(knowledge, condition.id, finding.id)} />
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere" className="mb-2 font-semibold text-lg">
            The same finding in other conditions
          </h2>
          {elsewhere.length > 0 ? (
            <EntryTable entries={elsewhere} label="The same finding in other conditions" />
          ) : (
            <p>No figure is held for another condition.</p>
          )}
        </section>
        <SourceAttributes attributes={attributesOfEvidence(knowledge, evidence)} />
        <section aria-labelledby="report" className="grid max-w-prose gap-3">
          <h2 id="report" className="font-semibold text-lg">
            Report a problem with this entry
          </h2>
          <ReportForm conditionId={condition.id} findingId={finding.id} />
        </section>
      </div>
    </main>
  );
}

function entryOf(conditionId: string, findingId: string) {
  const [condition, finding] = [idSchema.safeParse(conditionId), idSchema.safeParse(findingId)];
  if (!condition.success || !finding.success) return undefined;
  const filter = { ...NO_FILTER, condition: condition.data, finding: finding.data };
  return searchEvidence(knowledgeBase(), filter)[0];
}
