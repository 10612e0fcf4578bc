import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { buttonClasses } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { can } from '@/lib/actor';
import { requireActor } from '@/lib/auth/session';
import { listWorklist } from '@/lib/encounters/queries';
import { worklistFilterSchema } from '@/lib/encounters/schema';
import { WorklistTable } from './worklist-table';
import { WorklistTabs } from './worklist-tabs';

export const metadata: Metadata = { title: 'Worklist' };

export default async function WorklistPage({
  searchParams,
}: PageProps<'/'>): Promise<ReactElement> {
  const actor = await requireActor();
  // Roles without records start where their work is.
  if (!can(actor, 'records.read')) redirect('/audit');
  const { show } = await searchParams;
  const parsed = worklistFilterSchema.safeParse(show);
  const filter = parsed.success ? parsed.data : 'mine';
  const { rows, total } = await listWorklist(actor, filter);
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageHeading title="Worklist" />
        <Link href="/patients" className={buttonClasses('primary')}>
          Find or add a patient
        </Link>
      </div>
      <WorklistTabs current={filter} />
      {rows.length === 0 ? (
        <p className="py-8 text-muted">Nothing here. Find a patient to start an encounter.</p>
      ) : (
        <WorklistTable rows={rows} />
      )}
      {total > rows.length ? (
        <p className="py-4 text-muted">
          The {rows.length} last saved of {total} are shown.
        </p>
      ) : null}
    </main>
  );
}
