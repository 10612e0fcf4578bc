import { subMonths } from 'date-fns';
import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { BackToSummary, wayBack } from '@/app/(clinic)/encounters/[encounterId]/back-to-summary';
import { FindingForm } from '@/app/(clinic)/encounters/[encounterId]/finding-form';
import { sectionsOf } from '@/app/(clinic)/encounters/[encounterId]/finding-view';
import { KeepFresh } from '@/app/(clinic)/encounters/[encounterId]/keep-fresh';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { withoutNames } from '@/components/clinical/section-wire';
import { PageHeading } from '@/components/ui/page-heading';
import { toAssessmentInput } from '@/lib/encounters/assessment-input';
import { knowledgeBase } from '@/lib/knowledge/current';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { listEarlierTests, listOrders } from '@/lib/orders/queries';
import { requestFacts } from '@/lib/orders/request-text';
import type { EarlierTest, OrderDto } from '@/lib/orders/types';
import { ImagingAdvice } from './imaging-advice';
import { LaboratoryPanels } from './laboratory-panels';
import { PlacedOrders, type PlacedOrderView } from './placed-orders';
import { RequestFacts } from './request-facts';
import { SuggestedTests } from './suggested-tests';

export const metadata: Metadata = { title: 'Orders' };

export default async function OrdersPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/orders'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const back = wayBack(encounterId, (await searchParams).from);
  const { actor, encounter, panel } = await loadEncounter(encounterId);
  const orders = await listOrders(actor, encounter.id);
  const knowledge = knowledgeBase();
  const earlier = await listEarlierTests(actor, {
    patientId: encounter.patient.id,
    notIn: encounter.id,
    since: subMonths(new Date(), 12),
  });
  const earlierByTest = latestByTest(earlier);
  const { assessment } = panel;
  const isOpen = encounter.status === 'open';
  return (
    <>
      <KeepFresh encounterVersion={panel.encounterVersion} />
      <PageHeading title="Orders">
        <p>Nothing is chosen for you. No imaging is a valid choice.</p>
        <BackToSummary href={back?.section === 'orders' ? back.href : null} />
      </PageHeading>
      <RequestFacts text={requestFacts(encounter, assessment, knowledge)}>
        <div className="grid grid-cols-1 gap-10">
          <ImagingAdvice
            advice={assessment.imagingAdvice}
            firstLineTest={assessment.firstLineTest}
            encounterId={encounter.id}
            canOrder={isOpen}
          />
          <PlacedOrders
            orders={orders.map((order) => toPlacedOrder(order, knowledge))}
            encounterId={encounter.id}
            isOpen={isOpen}
          />
          <SuggestedTests
            encounterId={encounter.id}
            tests={assessment.tests}
            firstLineTest={assessment.firstLineTest}
            canOrder={isOpen}
            earlier={earlierByTest}
            asked={isOpen ? { input: toAssessmentInput(encounter, knowledge), assessment } : null}
          />
          <LaboratoryPanels
            encounterId={encounter.id}
            assessment={assessment}
            canOrder={isOpen}
            earlier={earlierByTest}
          />
          <section aria-labelledby="results">
            <h2 id="results" className="mb-2 font-semibold text-lg">
              Results
            </h2>
            <p className="mb-4 text-muted text-sm">
              From these orders or from elsewhere. They move the ranking like any other finding.
            </p>
            <FindingForm
              sections={withoutNames(sectionsOf(knowledge, 'orders', encounter.complaints))}
              back={back}
            />
          </section>
        </div>
      </RequestFacts>
    </>
  );
}

/** They come the latest first. */
function latestByTest(earlier: readonly EarlierTest[]): ReadonlyMap<string, EarlierTest> {
  return new Map([...earlier].reverse().map((test) => [test.testId, test]));
}

function toPlacedOrder(order: OrderDto, { tests, findings }: KnowledgeBase): PlacedOrderView {
  const test = tests.get(order.testId);
  return {
    order,
    label: order.testId === 'none' ? 'No imaging now' : (test?.label ?? order.testId),
    resultFindings: (test?.resultFindings ?? []).flatMap((id) => {
      const finding = findings.get(id);
      if (!finding) return [];
      const { label, sided, kind } = finding;
      return [{ id, label, sided, isBinary: kind === 'binary' }];
    }),
  };
}
