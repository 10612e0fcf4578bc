import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { KeepFresh } from '@/app/(clinic)/encounters/[encounterId]/keep-fresh';
import { loadEncounter } from '@/app/(clinic)/encounters/[encounterId]/load-encounter';
import { recordedAnswers } from '@/app/(clinic)/encounters/[encounterId]/recorded-answers';
import { buttonClasses } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { getNote, replayAssessment } from '@/lib/encounters/queries';
import { redFlagsToSettle } from '@/lib/encounters/red-flags-to-settle';
import { toldLines } from '@/lib/encounters/told-lines';
import { knowledgeBase } from '@/lib/knowledge/current';
import { listOrders } from '@/lib/orders/queries';
import { Addenda } from './addenda';
import { BeforeSigning } from './before-signing';
import { CheckAnswers } from './check-answers';
import { CopyNote } from './copy-note';
import { NoteEditor } from './note-editor';
import { Reproduction } from './reproduction';
import { SignForm } from './sign-form';
import { SignedNote } from './signed-note';

export const metadata: Metadata = { title: 'Summary' };

export default async function SummaryPage({
  params,
  searchParams,
}: PageProps<'/encounters/[encounterId]/summary'>): Promise<ReactElement> {
  const { encounterId } = await params;
  const { reproduce } = await searchParams;
  const { actor, encounter, panel } = await loadEncounter(encounterId);
  const note = await getNote(actor, encounter.id);
  if (!note) notFound();
  const orders = await listOrders(actor, encounter.id);
  const knowledge = knowledgeBase();
  const redFlags = redFlagsToSettle(knowledge, encounter.observations);
  const isSigned = encounter.status === 'signed';
  const replay = isSigned && reproduce ? await replayAssessment(actor, encounter.id) : null;
  return (
    <>
      <KeepFresh encounterVersion={panel.encounterVersion} />
      <PageHeading title="Summary" />
      <div className="mb-8 flex flex-wrap gap-3">
        <CopyNote text={note.text} />
        <Link
          prefetch={false}
          href={`/encounters/${encounter.id}/print`}
          className={buttonClasses('secondary')}
        >
          Print view
        </Link>
        <Link
          prefetch={false}
          href={`/encounters/${encounter.id}/follow-up`}
          className={buttonClasses('secondary')}
        >
          Follow-up and confirmed diagnosis
        </Link>
        <Link
          prefetch={false}
          href={`/encounters/${encounter.id}/handout`}
          className={buttonClasses('secondary')}
        >
          Patient handout
        </Link>
      </div>
      <div className="grid grid-cols-1 gap-12">
        {isSigned ? null : (
          <BeforeSigning
            encounter={encounter}
            mustNotMiss={panel.assessment.mustNotMiss}
            redFlags={redFlags}
          />
        )}
        {isSigned ? (
          <SignedNote note={note} />
        ) : (
          <NoteEditor encounterId={encounter.id} note={note} />
        )}
        <CheckAnswers
          encounter={encounter}
          assessment={panel.assessment}
          orders={orders}
          sections={recordedAnswers(encounter, knowledge)}
          tests={knowledge.tests}
          told={toldLines(encounter, knowledge)}
        />
        {isSigned ? (
          <>
            <Reproduction encounterId={encounter.id} replay={replay} tests={knowledge.tests} />
            <Addenda encounterId={encounter.id} addenda={note.addenda} />
          </>
        ) : (
          <SignForm
            encounterId={encounter.id}
            encounterVersion={encounter.version}
            redFlags={redFlags}
          />
        )}
      </div>
    </>
  );
}
