import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { dateAndTime, patientName, sexWord } from '@/components/clinical/patient-text';
import { COMPLAINT_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { Tag } from '@/components/ui/tag';
import type { WorklistFilter, WorklistSort } from '@/lib/encounters/schema';
import type { WorklistRow } from '@/lib/encounters/types';

type Sorted = { readonly filter: WorklistFilter; readonly sort: WorklistSort };

type Props = {
  readonly rows: readonly WorklistRow[];
  /** Absent: in an order of its own, and the headings lead nowhere. */
  readonly sorted?: Sorted;
};

/** One line per encounter: who, where it hurts, how far, and the one thing to do next. */
export function WorklistTable({ rows, sorted }: Props): ReactElement {
  return (
    <ScrollTable label="Encounters">
      <thead>
        <tr>
          <SortHead by="patient" title="Patient" sorted={sorted} />
          <SortHead by="age" title="Age, sex" sorted={sorted} />
          <th scope="col">Region</th>
          <th scope="col">Most likely</th>
          <th scope="col">Status</th>
          <SortHead by="saved" title="Last saved" sorted={sorted} />
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EncounterRow key={row.encounterId} row={row} place={placeOf(row, sorted?.filter)} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

type SortHeadProps = {
  readonly by: 'patient' | 'age' | 'saved';
  readonly title: string;
  readonly sorted: Sorted | undefined;
};

/** A heading that sorts on the server; chosen again, the other way round. */
function SortHead({ by, title, sorted }: SortHeadProps): ReactElement {
  if (!sorted) return <th scope="col">{title}</th>;
  const { filter, sort } = sorted;
  const isUp = sort === by;
  const isDown = sort === `-${by}`;
  const next = isUp ? `-${by}` : by;
  return (
    <th scope="col" {...(isUp || isDown ? { 'aria-sort': isUp ? 'ascending' : 'descending' } : {})}>
      <Link
        href={`/?show=${filter}&sort=${next}`}
        className="inline-flex min-h-6 items-center gap-1 underline"
      >
        {title}
        {isUp || isDown ? <span aria-hidden="true">{isUp ? '▲' : '▼'}</span> : null}
      </Link>
    </th>
  );
}

type Place = 'history' | 'summary' | 'orders' | 'follow-up';

/** What is to be done there: the result, the follow-up, or the record itself. */
function placeOf({ status }: WorklistRow, filter: WorklistFilter | undefined): Place {
  if (filter === 'follow-up-due') return 'follow-up';
  if (filter === 'awaiting-results') return 'orders';
  return status === 'open' ? 'history' : 'summary';
}

type RowProps = { readonly row: WorklistRow; readonly place: Place };

function EncounterRow({ row, place }: RowProps): ReactElement {
  const isOpen = row.status === 'open';
  return (
    <tr>
      <th scope="row">
        {/* In the first column: on a phone the others are a scroll away. */}
        <Link
          prefetch={false}
          href={`/encounters/${String(row.encounterId)}/${place}`}
          className="link inline-flex min-h-6 items-center"
        >
          {patientName(row)}
          <span className="sr-only">, {isOpen ? 'continue' : 'open'} the encounter</span>
        </Link>
        <span className="block font-normal text-muted text-sm">{row.recordNumber}</span>
        {row.flagged > 0 ? (
          <Tag look="alarm">
            <TriangleAlert aria-hidden className="size-3.5" />
            {row.flagged} {row.flagged === 1 ? 'red flag' : 'red flags'}
          </Tag>
        ) : null}
      </th>
      <td className="whitespace-nowrap">
        {row.ageYears} y, {sexWord(row.sex).toLowerCase()}
      </td>
      <td>{row.complaints.map((id) => COMPLAINT_WORDS[id]).join(', ')}</td>
      <td>{row.topDiagnosis ?? 'Nothing yet'}</td>
      <td>
        <div className="flex flex-wrap gap-1">
          <Tag look={isOpen ? 'outline' : 'plain'}>
            {isOpen ? `Step ${row.step} of 4, ${row.answered} answered` : 'Signed'}
          </Tag>
          {row.pendingOrders > 0 ? <Tag>{row.pendingOrders} awaited or to review</Tag> : null}
        </div>
      </td>
      <td className="whitespace-nowrap text-sm">{dateAndTime(row.lastSavedAt)}</td>
      <td>{row.owner}</td>
    </tr>
  );
}
