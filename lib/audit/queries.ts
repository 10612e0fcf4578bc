import 'server-only';
import { type Actor, can } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { recordEvent } from './record';
import { AUDIT_PAGE_SIZE, type AuditList } from './schema';
import type { AuditEventDto, AuditPage } from './types';

/** The clinic's events, newest first; null for a role that may not read them. Reading is an event too. */
export async function listAuditEvents(
  actor: Actor,
  { page }: AuditList,
): Promise<AuditPage | null> {
  if (!can(actor, 'audit.read')) return null;
  return inClinic(actor, async (transaction) => {
    const where = { clinicId: actor.clinicId };
    const total = await transaction.auditEvent.count({ where });
    const rows = await transaction.auditEvent.findMany({
      where,
      select: SELECT_EVENT,
      orderBy: { id: 'desc' },
      skip: (page - 1) * AUDIT_PAGE_SIZE,
      take: AUDIT_PAGE_SIZE,
    });
    await recordEvent(transaction, actor, { type: 'audit.viewed', page });
    return { events: rows.map(toEvent), total, page, pageSize: AUDIT_PAGE_SIZE };
  });
}

const SELECT_EVENT = {
  id: true,
  at: true,
  type: true,
  outcome: true,
  actorRole: true,
  patientId: true,
  encounterId: true,
  objectId: true,
  objectVersion: true,
  actor: { select: { displayName: true } },
} satisfies Prisma.AuditEventSelect;

type EventRow = Prisma.AuditEventGetPayload<{ select: typeof SELECT_EVENT }>;

function toEvent({ id, at, outcome, actor, ...row }: EventRow): AuditEventDto {
  return {
    ...row,
    id: id.toString(),
    at: at.toISOString(),
    outcome: outcome === 'refused' ? 'refused' : 'done',
    actor: actor.displayName,
  };
}
