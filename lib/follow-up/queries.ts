import 'server-only';
import type { Actor } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { EncounterId } from '@/lib/encounters/schema';
import { whereVisible } from '@/lib/patients/access';
import type { PatientId } from '@/lib/patients/schema';
import { SELECT_DIAGNOSIS, SELECT_FOLLOW_UP, toOutcome } from './to-dto';
import type { OutcomeDto } from './types';

/** What became of an encounter; nothing when the actor may not see it. */
export async function getOutcome(actor: Actor, encounterId: EncounterId): Promise<OutcomeDto> {
  const where = { ...whereVisible(actor), encounterId };
  return inClinic(actor, async (transaction) => {
    const followUps = await transaction.followUp.findMany({ where, select: SELECT_FOLLOW_UP });
    const diagnoses = await transaction.confirmedDiagnosis.findMany({
      where,
      select: SELECT_DIAGNOSIS,
    });
    return toOutcome(followUps, diagnoses, new Date());
  });
}

/** The same for each encounter of a patient that has any, by the id of the encounter. */
export async function listPatientOutcomes(
  actor: Actor,
  patientId: PatientId,
): Promise<ReadonlyMap<string, OutcomeDto>> {
  const encounters = await inClinic(actor, (transaction) =>
    transaction.encounter.findMany({
      where: {
        ...whereVisible(actor),
        patientId,
        OR: [{ followUps: { some: {} } }, { diagnoses: { some: {} } }],
      },
      select: {
        id: true,
        followUps: { select: SELECT_FOLLOW_UP },
        diagnoses: { select: SELECT_DIAGNOSIS },
      },
    }),
  );
  const now = new Date();
  return new Map(
    encounters.map(({ id, followUps, diagnoses }) => [id, toOutcome(followUps, diagnoses, now)]),
  );
}
