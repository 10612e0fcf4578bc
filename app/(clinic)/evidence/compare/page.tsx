import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { PageHeading } from '@/components/ui/page-heading';
import { requirePermission } from '@/lib/auth/session';
import { compareConditions } from '@/lib/knowledge/compare-conditions';
import { knowledgeBase } from '@/lib/knowledge/current';
import { Comparison } from './comparison';
import { PairForm } from './pair-form';

export const metadata: Metadata = { title: 'Compare two conditions' };

/** Any two conditions side by side, drawn from the knowledge; nothing is written for a pair. */
export default async function ComparePage({
  searchParams,
}: PageProps<'/evidence/compare'>): Promise<ReactElement> {
  await requirePermission('evidence.read');
  const knowledge = knowledgeBase();
  const { first, second } = await searchParams;
  const isAsked = typeof first === 'string' && typeof second === 'string';
  const comparison = isAsked ? compareConditions(knowledge, first, second) : undefined;
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Compare two conditions">
        <p>Causes, site, behaviour, the findings that separate them, tests and treatment.</p>
      </PageHeading>
      <PairForm
        conditions={[...knowledge.conditions.values()]}
        first={isAsked ? first : ''}
        second={isAsked ? second : ''}
      />
      {isAsked && !comparison ? (
        <p role="status" className="font-medium">
          Choose two different conditions.
        </p>
      ) : null}
      {comparison ? <Comparison comparison={comparison} /> : null}
    </main>
  );
}
