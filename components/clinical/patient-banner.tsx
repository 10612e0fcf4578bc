import type { ReactElement } from 'react';
import type { PatientDto } from '@/lib/patients/types';
import { allergyText, calendarDate, patientName, sexWord } from './patient-text';

type Props = { readonly patient: PatientDto; readonly ageYears: number };

/** Who this is, never truncated: name, birth, sex, record number, allergies. */
export function PatientBanner({ patient, ageYears }: Props): ReactElement {
  return (
    <section aria-label="Patient" className="patient-banner border-line border-b bg-paper">
      <div className="patient-banner-line mx-auto w-full max-w-page flex-wrap items-baseline gap-x-6 gap-y-0.5 px-4 py-2 lg:px-6">
        <div className="patient-identity flex flex-wrap items-baseline gap-x-6">
          <p className="font-semibold text-[1.125em]">{patientName(patient)}</p>
          <dl className="text-sm">
            <Item term="Born" text={`${calendarDate(patient.birthDate)} (${ageYears} y)`} />
          </dl>
        </div>
        <dl className="patient-details flex flex-wrap gap-x-6 gap-y-0.5 text-sm">
          <Item term="Sex" text={sexWord(patient.sex)} />
          {patient.genderText ? <Item term="Gender" text={patient.genderText} /> : null}
          <Item term="Record" text={patient.recordNumber} />
          <Item
            term="Allergies"
            text={allergyText(patient)}
            strong={patient.allergyStatus === 'known'}
          />
        </dl>
      </div>
    </section>
  );
}

function Item({
  term,
  text,
  strong = false,
}: {
  readonly term: string;
  readonly text: string;
  readonly strong?: boolean;
}): ReactElement {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{term}</dt>
      <dd className={strong ? 'font-semibold' : 'font-medium'}>{text}</dd>
    </div>
  );
}
