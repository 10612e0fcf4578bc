import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { DocumentBar } from '@/app/(print)/encounters/[encounterId]/document-bar';
import { Sheet } from '@/app/(print)/encounters/[encounterId]/sheet';
import { dateAndTime } from '@/components/clinical/patient-text';
import { SAFETY_NOTICE } from '@/components/clinical/safety-notice';
import { URGENCY_WORDS } from '@/components/clinical/status-words';
import { knowledgeBase } from '@/lib/knowledge/current';
import { listOrders } from '@/lib/orders/queries';

export const metadata: Metadata = { title: 'Request' };

/** One request on paper, as it was ordered. */
export default async function RequestPage({
  params,
}: PageProps<'/encounters/[encounterId]/request/[orderId]'>): Promise<ReactElement> {
  const { encounterId, orderId } = await params;
  const { actor, encounter } = await loadEncounter(encounterId);
  const orders = await listOrders(actor, encounter.id);
  const order = orders.find(({ id, testId }) => id === orderId && testId !== 'none');
  if (!order) notFound();
  const test = knowledgeBase().tests.get(order.testId);
  return (
    <main className="mx-auto max-w-4xl p-6 print:max-w-none print:p-0">
      <DocumentBar
        encounterId={encounter.id}
        current={order.id}
        orders={orders}
        pdfQuery={`document=request&orderId=${order.id}`}
      />
      <Sheet encounter={encounter}>
        <article className="grid gap-4 pt-4">
          <h1 className="font-semibold text-xl">Request: {test?.label ?? order.testId}</h1>
          <p>
            <strong>{URGENCY_WORDS[order.urgency]}.</strong> Ordered by {order.orderedBy},{' '}
            {dateAndTime(order.orderedAt)}.{order.status === 'cancelled' ? ' Cancelled.' : ''}
          </p>
          <p className="whitespace-pre-wrap">{order.requestText ?? 'No text was written.'}</p>
          {order.reason ? <p>Reason: {order.reason}</p> : null}
          {test ? <p className="text-sm">Preparation: {test.preparation}</p> : null}
          <footer className="border-ink border-t pt-2 text-sm">
            <p>{SAFETY_NOTICE}</p>
          </footer>
        </article>
      </Sheet>
    </main>
  );
}
