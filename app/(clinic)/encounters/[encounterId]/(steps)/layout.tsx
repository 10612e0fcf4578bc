import type { ReactElement } from 'react';
import { conditionNames } from '@/app/(clinic)/encounters/[encounterId]/condition-names';
import { EncounterSession } from '@/app/(clinic)/encounters/[encounterId]/encounter-session';
import { findingIndexOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { FocusHeading } from '@/app/(clinic)/encounters/[encounterId]/focus-heading';
import { LivePanel } from '@/app/(clinic)/encounters/[encounterId]/live-panel';
import { loadRecord } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { OtherPatient } from '@/app/(clinic)/encounters/[encounterId]/other-patient';
import { panelViewOf } from '@/app/(clinic)/encounters/[encounterId]/panel-view';
import { RedFlagStrip } from '@/app/(clinic)/encounters/[encounterId]/red-flag-strip';
import { Stepper } from '@/app/(clinic)/encounters/[encounterId]/stepper';
import { PatientBanner } from '@/components/clinical/patient-banner';
import { deviceScope } from '@/lib/auth/device-key';
import { knowledgeBase } from '@/lib/knowledge/current';
import { listOrders } from '@/lib/orders/queries';

/** Patient, red flags, steps and the live differential stay while the step in the middle changes. */
export default async function StepsLayout({
  params,
  children,
}: LayoutProps<'/encounters/[encounterId]'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { actor, encounter, panel, ...mode } = await loadRecord(encounterId);
  const knowledge = knowledgeBase();
  const orders = await listOrders(actor, encounter.id);
  const pending = orders.filter(
    ({ status, testId }) => ['ordered', 'resulted'].includes(status) && testId !== 'none',
  );
  return (
    <EncounterSession
      key={encounter.id}
      encounterId={encounter.id}
      owner={deviceScope(actor)}
      readOnly={encounter.status === 'signed'}
      observations={encounter.observations}
      painDrawing={encounter.painDrawing}
      panel={panelViewOf(panel)}
      findings={findingIndexOf(knowledge, encounter.complaints)}
      knowledgeVersion={knowledge.version}
      impression={{
        isFirst: mode.isImpressionFirst,
        conditions: mode.isRankingHidden ? conditionNames(knowledge) : null,
      }}
    >
      <FocusHeading />
      <div className="patient-bar">
        <PatientBanner patient={encounter.patient} ageYears={encounter.ageYears} />
        <OtherPatient patientId={encounter.patient.id} />
        <RedFlagStrip />
      </div>
      <div className="encounter-grid mx-auto w-full max-w-page px-4 pt-6 lg:px-6">
        <Stepper pendingOrders={pending.length} />
        <main className="min-w-0">{children}</main>
        <LivePanel />
      </div>
    </EncounterSession>
  );
}
