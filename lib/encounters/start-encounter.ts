import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { recordEvent } from '@/lib/audit/record';
import { inClinic } from '@/lib/db/clinic-transaction';
import { whereVisible } from '@/lib/patients/access';
import { err, ok, type Result } from '@/lib/result';
import { type EncounterId, encounterIdSchema, type StartEncounter } from './schema';

/** Opens an encounter, owned by the clinician who starts it. */
export async function startEncounter(
  actor: Actor,
  input: StartEncounter,
): Promise<Result<{ readonly id: EncounterId }, 'not-found' | 'not-allowed'>> {
  if (!can(actor, 'records.write')) return err('not-allowed');
  return inClinic(actor, async (transaction) => {
    const patient = await transaction.patient.findFirst({
      where: { ...whereVisible(actor), id: input.patientId },
      select: { id: true },
    });
    if (!patient) return err('not-found');
    const { id } = await transaction.encounter.create({
      data: {
        clinicId: actor.clinicId,
        patientId: patient.id,
        ownerId: actor.personId,
        setting: input.setting,
        complaints: onceEach(input.complaints),
        complaintText: input.complaintText,
      },
      select: { id: true },
    });
    await recordEvent(transaction, actor, {
      type: 'encounter.started',
      patientId: patient.id,
      encounterId: id,
    });
    return ok({ id: encounterIdSchema.parse(id) });
  });
}

export function onceEach<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
