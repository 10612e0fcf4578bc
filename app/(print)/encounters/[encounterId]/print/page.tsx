import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { recordedAnswers } from '@/app/(clinic)/encounters/[encounterId]/recorded-answers';
import { DocumentBar } from '@/app/(print)/encounters/[encounterId]/document-bar';
import { Sheet } from '@/app/(print)/encounters/[encounterId]/sheet';
import { dateAndTime } from '@/components/clinical/patient-text';
import { SAFETY_NOTICE } from '@/components/clinical/safety-notice';
import { getNote } from '@/lib/encounters/queries';
import type { NoteDto } from '@/lib/encounters/types';
import { knowledgeBase } from '@/lib/knowledge/current';
import { listOrders } from '@/lib/orders/queries';
import { PrintedDifferential } from './printed-differential';
import { PrintedDrawing } from './printed-drawing';
import { PrintedOrders } from './printed-orders';
import { PrintedRecord } from './printed-record';

export const metadata: Metadata = { title: 'Encounter note' };

export default async function PrintPage({
  params,
}: PageProps<'/encounters/[encounterId]/print'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { actor, encounter, panel } = await loadEncounter(encounterId);
  const note = await getNote(actor, encounter.id);
  if (!note) notFound();
  const orders = await listOrders(actor, encounter.id);
  const knowledge = knowledgeBase();
  return (
    <main className="mx-auto max-w-4xl p-6 print:max-w-none print:p-0">
      <DocumentBar
        encounterId={encounter.id}
        current="print"
        orders={orders}
        pdfQuery="document=note"
      />
      <Sheet encounter={encounter}>
        <article className="grid gap-6 pt-4">
          <h1 className="font-semibold text-xl">Encounter note</h1>
          <PrintedNote note={note} />
          <PrintedDrawing drawing={encounter.painDrawing} knowledge={knowledge} />
          <PrintedDifferential encounter={encounter} assessment={panel.assessment} />
          <PrintedOrders orders={orders} tests={knowledge.tests} />
          <PrintedRecord sections={recordedAnswers(encounter, knowledge)} />
          <footer className="border-ink border-t pt-2 text-sm">
            <p>{SAFETY_NOTICE}</p>
            <p>
              Knowledge {panel.assessment.knowledgeVersion}, engine {panel.assessment.engineVersion}
              .
            </p>
          </footer>
        </article>
      </Sheet>
    </main>
  );
}

function PrintedNote({ note }: { readonly note: NoteDto }): ReactElement {
  const { signature } = note;
  return (
    <section className="grid gap-3">
      <p className="whitespace-pre-wrap">{note.text}</p>
      <p className="print-section font-medium text-sm">
        {signature
          ? `Signed by ${signature.signedBy}, ${dateAndTime(signature.signedAt)}. SHA-256 ${signature.contentHash}`
          : `Not signed. ${note.generated ? 'Generated text, not reviewed.' : 'Draft.'}`}
      </p>
      {note.addenda.map((addendum) => (
        <div key={addendum.id} className="print-section border-ink border-l-2 pl-3">
          <p className="font-medium text-sm">
            Addendum, {addendum.writtenBy}, {dateAndTime(addendum.writtenAt)}
          </p>
          <p className="whitespace-pre-wrap">{addendum.text}</p>
        </div>
      ))}
    </section>
  );
}
