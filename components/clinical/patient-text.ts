import { differenceInYears, format, parseISO } from 'date-fns';
import type { PatientDto } from '@/lib/patients/types';

type Named = Pick<PatientDto, 'familyName' | 'givenName'>;

/** "SMITH, Jane": the family name first, in capitals, as on NHS screens. */
export function patientName({ familyName, givenName }: Named): string {
  return `${familyName.toLocaleUpperCase('en-GB')}, ${givenName}`;
}

/** "05-Apr-1968" from yyyy-mm-dd or an ISO instant. */
export function calendarDate(iso: string): string {
  return format(parseISO(iso), 'dd-MMM-yyyy');
}

/** "05-Apr-2026 10:42" in the server's time zone. */
export function dateAndTime(iso: string): string {
  return format(parseISO(iso), 'dd-MMM-yyyy HH:mm');
}

/** Whole years between a date of birth and a later day. */
export function ageOn(birthDate: string, day: Date): number {
  return differenceInYears(day, parseISO(birthDate));
}

export function sexWord(sex: PatientDto['sex']): string {
  return sex === 'female' ? 'Female' : 'Male';
}

/** "Not asked" is said aloud: it must not look like "none". */
export function allergyText(patient: Pick<PatientDto, 'allergyStatus' | 'allergyText'>): string {
  switch (patient.allergyStatus) {
    case 'known':
      return patient.allergyText ?? 'Known, not described';
    case 'confirmed-none':
      return 'Confirmed none';
    case 'not-asked':
      return 'Not asked';
    default:
      return patient.allergyStatus satisfies never;
  }
}
