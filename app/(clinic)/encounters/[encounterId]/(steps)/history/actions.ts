'use server';

import { changeRecord } from '@/app/(clinic)/encounters/[encounterId]/change-record';
import type { FormProblem } from '@/app/form-reply';
import { amendComplaint } from '@/lib/encounters/commands';
import { complaintDetailsSchema, encounterIdSchema } from '@/lib/encounters/schema';
import { saveHistoryDetail } from '@/lib/history-detail/commands';
import { historyDetailSchema } from '@/lib/history-detail/schema';

/** null when saved; the page is drawn again with the new complaint. */
export async function amendComplaintAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: complaintDetailsSchema,
    change: amendComplaint,
  });
}

/** null when saved; the page is drawn again with the new details. */
export async function saveHistoryDetailAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: historyDetailSchema,
    change: saveHistoryDetail,
  });
}
