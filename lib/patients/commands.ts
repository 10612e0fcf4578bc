import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic, type Transaction } from '@/lib/db/clinic-transaction';
import { problemOf } from '@/lib/db/errors';
import { err, type FieldErrors, ok, type Result } from '@/lib/result';
import { ageInYears, MAX_AGE_YEARS } from './age';
import { similarPatients } from './queries';
import { type PatientId, type PatientInput, patientIdSchema } from './schema';
import { searchNameOf } from './similar';
import type { PatientSummary } from './types';

export type RegistrationRefusal =
  | 'not-allowed'
  | 'record-number-taken'
  | { readonly possibleDuplicate: readonly PatientSummary[] }
  | { readonly invalid: FieldErrors };

/**
 * Makes the patient's record. Someone who may be the same person stops it, until the clinician has
 * looked and confirmed; a record number in use in the clinic stops it always.
 */
export async function registerPatient(
  actor: Actor,
  input: PatientInput,
): Promise<Result<{ readonly id: PatientId }, RegistrationRefusal>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  const age = ageInYears(input.birthDate, new Date());
  if (age < 0 || age > MAX_AGE_YEARS) {
    return err({ invalid: { birthDate: [`Enter a date in the last ${MAX_AGE_YEARS} years`] } });
  }
  try {
    return await inClinic(actor, (transaction) => register(transaction, actor, input));
  } catch (error) {
    // The only unique value the clinician types.
    if (problemOf(error) === 'unique') return err('record-number-taken');
    throw error;
  }
}

async function register(
  transaction: Transaction,
  actor: Actor,
  input: PatientInput,
): Promise<Result<{ readonly id: PatientId }, RegistrationRefusal>> {
  const { confirmedNotDuplicate } = input;
  if (!confirmedNotDuplicate) {
    const possibleDuplicate = await similarPatients(transaction, actor, input);
    if (possibleDuplicate.length > 0) return err({ possibleDuplicate });
  }
  const { id } = await transaction.patient.create({
    data: {
      clinicId: actor.clinicId,
      familyName: input.familyName,
      givenName: input.givenName,
      searchName: searchNameOf(input),
      birthDate: new Date(input.birthDate),
      sex: input.sex,
      genderText: input.genderText || null,
      recordNumber: input.recordNumber,
      allergyStatus: input.allergyStatus,
      allergyText: input.allergyStatus === 'known' ? input.allergyText : null,
    },
    select: { id: true },
  });
  await recordEvent(transaction, actor, {
    type: 'patient.registered',
    patientId: id,
    confirmedNotDuplicate,
  });
  return ok({ id: patientIdSchema.parse(id) });
}
