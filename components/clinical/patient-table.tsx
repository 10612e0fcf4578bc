import Link from 'next/link';
import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { PatientSummary } from '@/lib/patients/types';
import { calendarDate, patientName, sexWord } from './patient-text';

type Props = {
  readonly label: string;
  readonly patients: readonly PatientSummary[];
  /** What was searched for: where it matches is underlined. */
  readonly typed?: string;
};

/** Patients with three identifiers each, so that two of one name can be told apart. */
export function PatientTable({ label, patients, typed = '' }: Props): ReactElement {
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Born</th>
          <th scope="col">Sex</th>
          <th scope="col">Record</th>
          <th scope="col">Open encounters</th>
        </tr>
      </thead>
      <tbody>
        {patients.map((patient) => (
          <tr key={patient.id}>
            <th scope="row">
              <Link prefetch={false} href={`/patients/${String(patient.id)}`} className="link">
                <Marked text={patientName(patient)} typed={typed} />
              </Link>
            </th>
            <td className="whitespace-nowrap">{calendarDate(patient.birthDate)}</td>
            <td>{sexWord(patient.sex)}</td>
            <td className="whitespace-nowrap">
              <Marked text={patient.recordNumber} typed={typed} />
            </td>
            <td>{patient.openEncounters}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The beginnings of words that were typed, in bold and underlined: shape, not colour. */
function Marked({ text, typed }: { readonly text: string; readonly typed: string }): ReactElement {
  const [before, match, after] = matchIn(text, typed);
  return (
    <>
      {before}
      {match ? (
        <mark className="bg-transparent font-bold text-inherit underline">{match}</mark>
      ) : null}
      {after}
    </>
  );
}

function matchIn(text: string, typed: string): readonly [string, string, string] {
  const words = withoutAccents(typed)
    .split(/[\s,]+/)
    .filter(Boolean);
  const plain = withoutAccents(text);
  for (const word of words) {
    const at = plain.search(new RegExp(`(?<![\\p{L}\\d])${escaped(word)}`, 'u'));
    if (at >= 0)
      return [text.slice(0, at), text.slice(at, at + word.length), text.slice(at + word.length)];
  }
  return [text, '', ''];
}

/** Letter for letter, so that places in it are places in the original. */
function withoutAccents(text: string): string {
  return [...text]
    .map((letter) => letter.normalize('NFD')[0] ?? letter)
    .join('')
    .toLowerCase();
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
