'use server';

import { redirect } from 'next/navigation';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { orBusy } from '@/app/or-busy';
import { requirePermission } from '@/lib/auth/session';
import { type RegistrationRefusal, registerPatient } from '@/lib/patients/commands';
import { patientSchema } from '@/lib/patients/schema';
import type { PatientSummary } from '@/lib/patients/types';

export type RegistrationProblem = FormProblem & {
  /** People who may be the same one: shown before the record is made. */
  readonly similar: readonly PatientSummary[];
};

/** Returns only when the patient was not registered; else the browser goes to the new record. */
export async function registerPatientAction(input: unknown): Promise<RegistrationProblem> {
  const refused = await orBusy(async () => {
    const actor = await requirePermission('records.write');
    const parsed = patientSchema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const registered = await registerPatient(actor, parsed.data);
    if (!registered.ok) return toProblem(registered.error);
    redirect(`/patients/${String(registered.value.id)}`);
  });
  return { similar: [], ...refused };
}

function toProblem(refusal: RegistrationRefusal): RegistrationProblem {
  if (refusal === 'not-allowed')
    return { ...problem('Your role may not add patients'), similar: [] };
  if (refusal === 'record-number-taken') {
    const fields = { recordNumber: ['This record number is already in use in your clinic'] };
    return { message: null, fields, similar: [] };
  }
  if ('invalid' in refusal) return { message: null, fields: refusal.invalid, similar: [] };
  return { message: null, fields: {}, similar: refusal.possibleDuplicate };
}
