import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { CitationList } from '@/app/(clinic)/evidence/citation-list';
import { SOURCE_WORDS } from '@/app/(clinic)/evidence/source-words';
import { Citation } from '@/components/clinical/citation';
import { hundredthText } from '@/components/clinical/likelihood-words';
import { STATUS_WORDS, URGENCY_WORDS } from '@/components/clinical/status-words';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { Condition } from '@/lib/knowledge/schema/condition';
import { optionText } from '@/lib/knowledge/schema/condition';
import { idSchema } from '@/lib/knowledge/schema/primitives';
import { BaseRates } from './base-rates';
import { EvidenceTable } from './evidence-table';
import { JointRules } from './joint-rules';

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

function Overview({ condition }: { readonly condition: Condition }): ReactElement {
  const { mustNotMiss } = condition;
  return (
    <section aria-label="Overview" className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-2">
      <dl className="grid content-start gap-4">
        <Item term="Typical picture">{condition.typicalPicture}</Item>
        <Item term="Who gets it">{condition.epidemiology}</Item>
        <Item term="Source of pain">{SOURCE_WORDS[condition.source]}</Item>
        <Item term={`ICD-10-CM, release ${condition.icd10cmRelease}`}>
          {condition.icd10cm.map((code) => `${code.code} ${code.label}`).join('; ')}
        </Item>
      </dl>
      <div className="grid content-start gap-6">
        {mustNotMiss ? <Threshold mustNotMiss={mustNotMiss} /> : null}
        <div>
          <h2 className="font-medium text-muted text-sm">First management</h2>
          <ul className="list-disc pl-5">
            {condition.management.map(optionText).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function Item({
  term,
  children,
}: {
  readonly term: string;
  readonly children: string;
}): ReactElement {
  return (
    <div>
      <dt className="font-medium text-muted text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Threshold({
  mustNotMiss,
}: {
  readonly mustNotMiss: NonNullable<Condition['mustNotMiss']>;
}): ReactElement {
  const source = knowledgeBase().sources.get(mustNotMiss.citation.source);
  return (
    <div className="grid gap-1 border-alarm border-l-4 pl-4">
      <p className="font-semibold text-alarm">
        Must not miss: act at {hundredthText(mustNotMiss.threshold)} or more
      </p>
      <p>
        {URGENCY_WORDS[mustNotMiss.urgency]}: {mustNotMiss.action}
      </p>
      <p className="text-sm">{mustNotMiss.rationale}</p>
      <p className="text-sm">
        {STATUS_WORDS[mustNotMiss.status]}.{' '}
        {source ? <Citation source={source} locator={mustNotMiss.citation.locator} /> : null}
      </p>
    </div>
  );
}
