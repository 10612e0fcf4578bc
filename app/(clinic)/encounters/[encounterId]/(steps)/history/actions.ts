'use server';

import { refresh } from 'next/cache';
import { encounterProblem } from '@/app/(clinic)/encounters/[encounterId]/encounter-problem';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { requirePermission } from '@/lib/auth/session';
import { amendComplaint } from '@/lib/encounters/commands';
import { complaintDetailsSchema, encounterIdSchema } from '@/lib/encounters/schema';

/** null when saved; the page is drawn again with the new complaint. */
export async function amendComplaintAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = encounterIdSchema.safeParse(encounterId);
  const details = complaintDetailsSchema.safeParse(input);
  if (!id.success) return problem('This encounter does not exist');
  if (!details.success) return invalid(details.error);
  const amended = await amendComplaint(actor, id.data, details.data);
  if (!amended.ok) return encounterProblem(amended.error);
  refresh();
  return null;
}
