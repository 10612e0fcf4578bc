import clsx from 'clsx';
import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { DocumentBar } from '@/app/(print)/encounters/[encounterId]/document-bar';
import { Sheet } from '@/app/(print)/encounters/[encounterId]/sheet';
import { getSignedInPerson } from '@/lib/auth/session';
import { getOutcome } from '@/lib/follow-up/queries';
import { toHandout } from '@/lib/handout/handout';
import { handoutOptions, handoutQuery } from '@/lib/handout/options';
import { knowledgeBase } from '@/lib/knowledge/current';
import { listOrders } from '@/lib/orders/queries';
import { ChooseContents } from './choose-contents';
import { PatientSheet } from './patient-sheet';

export const metadata: Metadata = { title: 'Patient handout' };

/** What the patient takes home, as it will be printed, under the clinician's choices. */
export default async function HandoutPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/handout'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const options = handoutOptions(await searchParams);
  const { actor, encounter, panel } = await loadEncounter(encounterId);
  const orders = await listOrders(actor, encounter.id);
  const handout = toHandout({
    encounter,
    mustNotMiss: panel.assessment.mustNotMiss,
    orders,
    followUps: (await getOutcome(actor, encounter.id)).followUps,
    knowledge: knowledgeBase(),
    options,
  });
  const person = await getSignedInPerson();
  return (
    <main className="mx-auto max-w-4xl p-6 print:max-w-none print:p-0">
      <DocumentBar
        encounterId={encounter.id}
        current="handout"
        orders={orders}
        pdfQuery={`document=handout&${handoutQuery(options)}`}
      />
      <ChooseContents encounterId={encounter.id} handout={handout} options={options} />
      <div className={clsx('handout', options.isLarge && 'handout-large')}>
        <Sheet encounter={encounter} clinic={person?.clinicName ?? ''}>
          <PatientSheet handout={handout} />
        </Sheet>
      </div>
    </main>
  );
}
