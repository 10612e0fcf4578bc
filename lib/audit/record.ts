import 'server-only';
import type { Actor } from '@/lib/actor';
import type { Transaction } from '@/lib/db/clinic-transaction';
import type { AuditEvent } from './event';

/**
 * Writes one event. It takes the transaction of the deed itself, so that there is no deed without
 * its event and no event without its deed.
 */
export async function recordEvent(
  transaction: Transaction,
  actor: Actor,
  event: AuditEvent,
): Promise<void> {
  const { type, ...about } = event;
  const { patientId, encounterId, ...detail } = { ...NOT_ABOUT_A_RECORD, ...about };
  await transaction.auditEvent.createMany({
    data: {
      clinicId: actor.clinicId,
      type,
      outcome: type === 'encounter.signing-refused' ? 'refused' : 'done',
      actorId: actor.personId,
      actorRole: actor.role,
      sessionId: actor.sessionId,
      patientId,
      encounterId,
      objectId: objectOf(event),
      objectVersion: 'version' in event ? event.version : null,
      detail,
    },
  });
}

const NOT_ABOUT_A_RECORD: { patientId: string | null; encounterId: string | null } = {
  patientId: null,
  encounterId: null,
};

function objectOf(event: AuditEvent): string | null {
  if ('orderId' in event) return event.orderId;
  if ('findingId' in event) return event.findingId;
  if ('addendumId' in event) return event.addendumId;
  if ('assessmentId' in event) return event.assessmentId;
  if ('followUpId' in event) return event.followUpId;
  if ('reportId' in event) return event.reportId;
  return null;
}
