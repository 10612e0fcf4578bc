import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { FindingForm } from '@/app/(clinic)/encounters/[encounterId]/finding-form';
import { sectionsOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { openInHistory } from '@/app/(clinic)/encounters/[encounterId]/open-findings';
import { panelViewOf } from '@/app/(clinic)/encounters/[encounterId]/panel-view';
import { withoutNames } from '@/components/clinical/section-wire';
import { PageHeading } from '@/components/ui/page-heading';
import { knowledgeBase } from '@/lib/knowledge/current';
import { ComplaintForm } from './complaint-form';
import { PainDrawing } from './pain-drawing';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({
  params,
}: PageProps<'/encounters/[encounterId]/history'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { encounter, panel } = await loadEncounter(encounterId);
  const knowledge = knowledgeBase();
  const open = openInHistory(
    knowledge,
    encounter.complaints,
    panelViewOf(panel).assessment.nextFindings,
  );
  const regions = [...knowledge.bodyRegions.values()].sort((a, b) => a.position - b.position);
  return (
    <>
      <PageHeading title="History">
        <p>Everything starts as not tested. Only what you record counts.</p>
      </PageHeading>
      <ComplaintForm
        // A new version from the server starts the form afresh.
        key={encounter.complaintVersion}
        encounterId={encounter.id}
        setting={encounter.setting}
        complaints={encounter.complaints}
        complaintText={encounter.complaintText}
        version={encounter.complaintVersion}
      />
      <PainDrawing regions={regions} />
      <FindingForm
        sections={withoutNames(sectionsOf(knowledge, 'history', encounter.complaints, open))}
      />
    </>
  );
}
