import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { dateAndTime, patientName, sexWord } from '@/components/clinical/patient-text';
import { COMPLAINT_WORDS } from '@/components/clinical/status-words';
import { ScrollTable } from '@/components/ui/scroll-table';
import { Tag } from '@/components/ui/tag';
import type { WorklistRow } from '@/lib/encounters/types';

/** One line per encounter: who, where it hurts, how far, and the one thing to do next. */
export function WorklistTable({ rows }: { readonly rows: readonly WorklistRow[] }): ReactElement {
  return (
    <ScrollTable label="Encounters">
      <thead>
        <tr>
          <th scope="col">Patient</th>
          <th scope="col">Age, sex</th>
          <th scope="col">Region</th>
          <th scope="col">Most likely</th>
          <th scope="col">Status</th>
          <th scope="col">Last saved</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <EncounterRow key={row.encounterId} row={row} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function EncounterRow({ row }: { readonly row: WorklistRow }): ReactElement {
  const isOpen = row.status === 'open';
  return (
    <tr>
      <th scope="row">
        {/* In the first column: on a phone the others are a scroll away. */}
        <Link
          prefetch={false}
          href={`/encounters/${String(row.encounterId)}/${isOpen ? 'history' : 'summary'}`}
          className="link inline-flex min-h-6 items-center"
        >
          {patientName(row)}
          <span className="sr-only">, {isOpen ? 'continue' : 'open'} the encounter</span>
        </Link>
        <span className="block font-normal text-muted text-sm">{row.recordNumber}</span>
      </th>
      <td className="whitespace-nowrap">
        {row.ageYears} y, {sexWord(row.sex).toLowerCase()}
      </td>
      <td>{row.complaints.map((id) => COMPLAINT_WORDS[id]).join(', ')}</td>
      <td>{row.topDiagnosis ?? 'Nothing yet'}</td>
      <td>
        <div className="flex flex-wrap gap-1">
          <Tag look={isOpen ? 'outline' : 'plain'}>
            {isOpen ? `${row.answered} answered` : 'Signed'}
          </Tag>
          {row.flagged > 0 ? (
            <Tag look="alarm">
              <TriangleAlert aria-hidden className="size-3.5" />
              {row.flagged} flagged
            </Tag>
          ) : null}
          {row.pendingOrders > 0 ? <Tag>{row.pendingOrders} awaiting result</Tag> : null}
        </div>
      </td>
      <td className="whitespace-nowrap text-sm">{dateAndTime(row.lastSavedAt)}</td>
      <td>{row.owner}</td>
    </tr>
  );
}
