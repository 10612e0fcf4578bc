import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { BackToSummary, wayBack } from '@/app/(clinic)/encounters/[encounterId]/back-to-summary';
import { FindingForm } from '@/app/(clinic)/encounters/[encounterId]/finding-form';
import { sectionsOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { loadRecord } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { openInHistory } from '@/app/(clinic)/encounters/[encounterId]/open-findings';
import { packRegion } from '@/components/clinical/body-regions-wire';
import { allergyText } from '@/components/clinical/patient-text';
import { withoutNames } from '@/components/clinical/section-wire';
import { PageHeading } from '@/components/ui/page-heading';
import { knowledgeBase } from '@/lib/knowledge/current';
import { BeforeTests } from './before-tests';
import { ComplaintForm } from './complaint-form';
import { HistoryDetail } from './history-detail';
import { PainDrawing } from './pain-drawing';

export const metadata: Metadata = { title: 'History' };

/** The parts below the blocks of findings. */
const AFTER = [
  { id: 'history-detail', title: 'Function, treatment, height and weight' },
  { id: 'before-tests', title: 'Before scans and medicines' },
];

/** What makes a scan, a contrast or a medicine unsafe. */
const CAUTIONS = [
  'pregnancy',
  'mri-unsafe-implant',
  'estimated-gfr',
  'contrast-allergy',
  'metformin-use',
  'anticoagulant-use',
  'claustrophobia',
] as const;

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/history'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const back = wayBack(encounterId, (await searchParams).from);
  const { encounter, panel } = await loadRecord(encounterId);
  const knowledge = knowledgeBase();
  // Without an assessment the short path of the complaints still stands.
  const nextFindings = panel.assessment?.nextFindings ?? [];
  const open = openInHistory(knowledge, encounter.complaints, nextFindings);
  const cautions = CAUTIONS.flatMap((id) => {
    const finding = knowledge.findings.get(id);
    return finding ? [{ id, unit: finding.unit }] : [];
  });
  const regions = [...knowledge.bodyRegions.values()]
    .sort((a, b) => a.position - b.position)
    .map(packRegion);
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
      <BackToSummary href={back?.section === 'told' ? back.href : null} />
      <PainDrawing packed={regions} />
      <FindingForm
        sections={withoutNames(sectionsOf(knowledge, 'history', encounter.complaints, open))}
        after={AFTER}
        back={back}
      />
      <HistoryDetail detail={encounter.historyDetail} />
      <BeforeTests allergies={allergyText(encounter.patient)} cautions={cautions} />
    </>
  );
}
