import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { buttonClasses } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { can } from '@/lib/actor';
import { requireActor } from '@/lib/auth/session';
import { countWorklists, listWorklist } from '@/lib/encounters/queries';
import {
  type WorklistFilter,
  worklistFilterSchema,
  worklistSortSchema,
} from '@/lib/encounters/schema';
import { WorklistKeys } from './worklist-keys';
import { WorklistTable } from './worklist-table';
import { WorklistTabs } from './worklist-tabs';

export const metadata: Metadata = { title: 'Worklist' };

const EMPTY_WORDS: Readonly<Record<WorklistFilter, string>> = {
  mine: 'No open encounters of yours.',
  'awaiting-results': 'No results are awaited.',
  'follow-up-due': 'No follow-up is due.',
  flagged: 'No open encounter has a red flag.',
  'signed-today': 'Nothing was signed today.',
  team: 'No open encounters in your clinic.',
};

export default async function WorklistPage({
  searchParams,
}: PageProps<'/'>): Promise<ReactElement> {
  const actor = await requireActor();
  // Roles without records start where their work is.
  if (!can(actor, 'records.read')) redirect('/audit');
  const { show, sort: sortText } = await searchParams;
  const parsed = worklistFilterSchema.safeParse(show);
  const filter = parsed.success ? parsed.data : 'mine';
  const sort = worklistSortSchema.catch('-saved').parse(sortText);
  const { rows, total } = await listWorklist(actor, filter, sort);
  const counts = await countWorklists(actor);
  return (
    <main className="mx-auto w-full max-w-page px-4 py-8 lg:px-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <PageHeading title="Worklist" />
        <Link href="/patients" className={buttonClasses('primary')}>
          Find or add a patient
        </Link>
      </div>
      <WorklistTabs current={filter} counts={counts} />
      {rows.length === 0 ? (
        <p className="py-8 text-muted">
          {EMPTY_WORDS[filter]}{' '}
          <Link href="/patients" className="link">
            Find a patient
          </Link>{' '}
          to start an encounter.
        </p>
      ) : (
        <WorklistKeys>
          <WorklistTable rows={rows} sorted={{ filter, sort }} />
        </WorklistKeys>
      )}
      {total > rows.length ? (
        <p className="py-4 text-muted">
          {rows.length} of {total} are shown. Search for the others by name.
        </p>
      ) : null}
    </main>
  );
}
