/**
 * One line of the audit list: who did what to which record, and when. What was found is not in it:
 * an administrator or auditor has no need of a patient's findings.
 */
export type AuditEventDto = {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly outcome: 'done' | 'refused';
  readonly actor: string;
  readonly actorRole: string;
  readonly patientId: string | null;
  readonly encounterId: string | null;
  readonly objectId: string | null;
  readonly objectVersion: number | null;
};

export type AuditPage = {
  readonly events: readonly AuditEventDto[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};
