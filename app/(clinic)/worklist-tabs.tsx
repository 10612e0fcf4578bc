import clsx from 'clsx';
import Link from 'next/link';
import type { ReactElement } from 'react';
import type { WorklistFilter } from '@/lib/encounters/schema';

const TABS: readonly { readonly filter: WorklistFilter; readonly label: string }[] = [
  { filter: 'mine', label: 'My open' },
  { filter: 'awaiting-results', label: 'Awaiting results' },
  { filter: 'follow-up-due', label: 'Follow-up due' },
  { filter: 'flagged', label: 'Red flags open' },
  { filter: 'signed-today', label: 'Signed today' },
  { filter: 'team', label: 'Team' },
];

type Props = {
  readonly current: WorklistFilter;
  readonly counts: Readonly<Record<WorklistFilter, number>>;
};

/** Links, so that each list has an address and the back button works. */
export function WorklistTabs({ current, counts }: Props): ReactElement {
  return (
    <nav aria-label="Lists" className="mb-4 border-border border-b">
      <ul className="flex flex-wrap gap-x-1">
        {TABS.map(({ filter, label }) => (
          <li key={filter} className="shrink-0">
            <Link
              href={`/?show=${filter}`}
              aria-current={filter === current ? 'page' : undefined}
              className={clsx(
                'inline-flex min-h-10 items-center border-b-4 px-3',
                filter === current
                  ? 'border-action font-semibold'
                  : 'border-transparent hover:bg-surface',
              )}
            >
              {label} <span className="ml-1.5 text-muted">{counts[filter]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
