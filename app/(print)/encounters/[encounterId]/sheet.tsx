import type { ReactElement, ReactNode } from 'react';
import { calendarDate, patientName, sexWord } from '@/components/clinical/patient-text';
import type { EncounterDto } from '@/lib/encounters/types';

type Props = {
  readonly encounter: EncounterDto;
  /** Before the patient's name: the clinic, where the sheet leaves it. */
  readonly clinic?: string;
  readonly children: ReactNode;
};

/** Paper: the header repeats on every page, because every page can get lost on its own. */
export function Sheet({ encounter, clinic, children }: Props): ReactElement {
  const { patient } = encounter;
  return (
    <div className="sheet">
      <div className="sheet-header">
        <div className="flex flex-wrap justify-between gap-x-6 border-ink border-b-2 pb-1 text-sm">
          <p>
            <strong>{patientName(patient)}</strong>, born {calendarDate(patient.birthDate)} (
            {encounter.ageYears} y), {sexWord(patient.sex).toLowerCase()}
          </p>
          <p>
            {clinic ? `${clinic}. ` : null}Record <strong>{patient.recordNumber}</strong>, encounter
            of {calendarDate(encounter.startedAt)}, {encounter.owner}
          </p>
        </div>
      </div>
      <div className="sheet-body">{children}</div>
    </div>
  );
}
