import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { FindingForm } from '@/app/(clinic)/encounters/[encounterId]/finding-form';
import { sectionsOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { loadRecord } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { withoutNames } from '@/components/clinical/section-wire';
import { PageHeading } from '@/components/ui/page-heading';
import { knowledgeBase } from '@/lib/knowledge/current';

export const metadata: Metadata = { title: 'Examination' };

export default async function ExamPage({
  params,
}: PageProps<'/encounters/[encounterId]/exam'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { encounter } = await loadRecord(encounterId);
  return (
    <>
      <PageHeading title="Examination">
        <p>R and L are the patient's right and left. Leave what you did not examine as it is.</p>
      </PageHeading>
      <FindingForm
        sections={withoutNames(sectionsOf(knowledgeBase(), 'exam', encounter.complaints))}
      />
    </>
  );
}
