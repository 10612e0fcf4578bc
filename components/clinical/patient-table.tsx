import Link from 'next/link';
import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { PatientSummary } from '@/lib/patients/types';
import { calendarDate, patientName, sexWord } from './patient-text';

type Props = { readonly label: string; readonly patients: readonly PatientSummary[] };

/** Patients with three identifiers each, so that two of one name can be told apart. */
export function PatientTable({ label, patients }: Props): ReactElement {
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
                {patientName(patient)}
              </Link>
            </th>
            <td className="whitespace-nowrap">{calendarDate(patient.birthDate)}</td>
            <td>{sexWord(patient.sex)}</td>
            <td className="whitespace-nowrap">{patient.recordNumber}</td>
            <td>{patient.openEncounters}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
