import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { wayBack } from '@/app/(clinic)/encounters/[encounterId]/back-to-summary';
import { FindingForm } from '@/app/(clinic)/encounters/[encounterId]/finding-form';
import { sectionsOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { loadRecord } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { withoutNames } from '@/components/clinical/section-wire';
import { PageHeading } from '@/components/ui/page-heading';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { ClusterCards, type ClusterView } from './cluster-cards';

export const metadata: Metadata = { title: 'Examination' };

export default async function ExamPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/exam'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const back = wayBack(encounterId, (await searchParams).from);
  const { encounter } = await loadRecord(encounterId);
  const knowledge = knowledgeBase();
  return (
    <>
      <PageHeading title="Examination">
        <p>R and L are the patient's right and left. Leave what you did not examine as it is.</p>
      </PageHeading>
      <FindingForm
        sections={withoutNames(sectionsOf(knowledge, 'exam', encounter.complaints))}
        back={back}
      />
      <ClusterCards clusters={clusterViews(knowledge)} />
    </>
  );
}

function clusterViews({
  jointRulesByCondition,
  conditions,
  findings,
}: KnowledgeBase): readonly ClusterView[] {
  return [...jointRulesByCondition.values()].flat().map((rule) => ({
    id: rule.id,
    label: rule.label,
    conditionId: rule.condition,
    conditionLabel: conditions.get(rule.condition)?.label ?? rule.condition,
    memberCount: rule.members.length,
    minimumAnswered: rule.minimumAnswered,
    findings: rule.members
      .flatMap((member) => ('finding' in member ? [member.finding] : []))
      // Age and sex are in the record of the patient.
      .filter((id) => findings.get(id)?.section !== 'person'),
  }));
}
