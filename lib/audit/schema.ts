import * as z from 'zod';

export const AUDIT_PAGE_SIZE = 50;

export const auditListSchema = z.strictObject({
  /** 1 is the newest. */
  page: z.coerce.number({ error: 'Not a page number' }).int().min(1).max(1_000_000).default(1),
});
export type AuditList = z.output<typeof auditListSchema>;
