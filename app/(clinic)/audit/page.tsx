import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden, notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { dateAndTime } from '@/components/clinical/patient-text';
import { PageHeading } from '@/components/ui/page-heading';
import { ScrollTable } from '@/components/ui/scroll-table';
import { listAuditEvents } from '@/lib/audit/queries';
import { auditListSchema } from '@/lib/audit/schema';
import type { AuditEventDto, AuditPage } from '@/lib/audit/types';
import { requirePermission } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditTrailPage({
  searchParams,
}: PageProps<'/audit'>): Promise<ReactElement> {
  const actor = await requirePermission('audit.read');
  const { page } = await searchParams;
  const filter = auditListSchema.safeParse(page === undefined ? {} : { page });
  if (!filter.success) notFound();
  const audit = await listAuditEvents(actor, filter.data);
  if (!audit) forbidden();
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <PageHeading title="Audit">
        <p>
          Who read or changed what, newest first: {audit.total.toLocaleString('en-GB')} events. What
          was found is not shown here. Opening this page is an event too.
        </p>
      </PageHeading>
      <ScrollTable label="Audit events">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Event</th>
            <th scope="col">Patient id</th>
            <th scope="col">Encounter id</th>
            <th scope="col">Version</th>
          </tr>
        </thead>
        <tbody>
          {audit.events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </tbody>
      </ScrollTable>
      {audit.events.length === 0 ? <p className="py-4">No events on this page.</p> : null}
      <Pages audit={audit} />
    </main>
  );
}

function EventRow({ event }: { readonly event: AuditEventDto }): ReactElement {
  return (
    <tr>
      <td className="whitespace-nowrap">{dateAndTime(event.at)}</td>
      <td>
        {event.actor}
        <span className="block text-muted text-sm">{event.actorRole}</span>
      </td>
      <td>
        {eventWords(event.type)}
        {event.outcome === 'refused' ? <strong className="block">Refused</strong> : null}
      </td>
      <td className="font-mono text-sm">{shortId(event.patientId)}</td>
      <td className="font-mono text-sm">{shortId(event.encounterId)}</td>
      <td>{event.objectVersion ?? ''}</td>
    </tr>
  );
}

function Pages({ audit }: { readonly audit: AuditPage }): ReactElement {
  const last = Math.max(1, Math.ceil(audit.total / audit.pageSize));
  return (
    <nav aria-label="Pages" className="mt-6 flex items-center gap-6">
      {audit.page > 1 ? (
        <Link href={`/audit?page=${audit.page - 1}`} className="link" rel="prev">
          Newer
        </Link>
      ) : null}
      <p>
        Page {audit.page} of {last}
      </p>
      {audit.page < last ? (
        <Link href={`/audit?page=${audit.page + 1}`} className="link" rel="next">
          Older
        </Link>
      ) : null}
    </nav>
  );
}

/** "observation.recorded" → "Observation recorded" */
function eventWords(type: string): string {
  const words = type.replaceAll(/[.-]/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The first eight digits tell records apart on a page; the whole id is in the database. */
function shortId(id: string | null): string {
  return id ? id.slice(0, 8) : '';
}
