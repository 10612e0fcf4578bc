import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import { idSchema } from '@/lib/knowledge/schema/primitives';
import { BaseRates } from './base-rates';
import { EvidenceTable } from './evidence-table';
import { JointRules } from './joint-rules';
import { Overview } from './overview';

export const metadata: Metadata = { title: 'Evidence' };

export default async function ConditionEvidencePage({
  params,
}: PageProps<'/evidence/[conditionId]'>): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const { conditionId } = await params;
  const id = idSchema.safeParse(conditionId);
  const knowledge = knowledgeBase();
  const condition = id.success ? knowledge.conditions.get(id.data) : undefined;
  if (!condition) notFound();
  const evidence = [...(knowledge.evidenceByCondition.get(condition.id)?.values() ?? [])];
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title={condition.label}>
        <p>{condition.definition}</p>
      </PageHeading>
      <div className="grid grid-cols-1 gap-12">
        <Overview condition={condition} />
        <BaseRates conditionId={condition.id} />
        <EvidenceTable evidence={evidence} />
        <JointRules rules={knowledge.jointRulesByCondition.get(condition.id) ?? []} />
        <section aria-labelledby="references" className="grid gap-2">
          <h2 id="references" className="font-semibold text-lg">
            References for the description
          </h2>
          <CitationList citations={condition.citations} />
        </section>
      </div>
    </main>
  );
}
