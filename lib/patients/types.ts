import type { PatientId } from './schema';

/** What the screen gets of a patient; never a database row. */
export type PatientDto = {
  readonly id: PatientId;
  readonly familyName: string;
  readonly givenName: string;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  readonly genderText: string | null;
  /** The clinic's own record number, unique in the clinic. */
  readonly recordNumber: string;
  readonly allergyStatus: 'known' | 'confirmed-none' | 'not-asked';
  readonly allergyText: string | null;
  readonly version: number;
};

export type PatientSummary = Pick<
  PatientDto,
  'id' | 'familyName' | 'givenName' | 'birthDate' | 'sex' | 'recordNumber'
> & { readonly openEncounters: number };
