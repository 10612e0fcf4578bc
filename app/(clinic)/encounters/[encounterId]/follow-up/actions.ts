'use server';

import { changeRecord } from '@/app/(clinic)/encounters/[encounterId]/change-record';
import type { FormProblem } from '@/app/form-reply';
import { encounterIdSchema } from '@/lib/encounters/schema';
import {
  cancelFollowUp,
  planFollowUp,
  recordDiagnosis,
  recordFollowUp,
} from '@/lib/follow-up/commands';
import {
  diagnosisRecordSchema,
  followUpCancellationSchema,
  followUpIdSchema,
  followUpPlanSchema,
  followUpRecordSchema,
} from '@/lib/follow-up/schema';

/** null when planned. */
export async function planFollowUpAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: followUpPlanSchema,
    change: planFollowUp,
  });
}

/** null when saved. */
export async function recordFollowUpAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: followUpRecordSchema,
    change: recordFollowUp,
  });
}

/** null when cancelled. */
export async function cancelFollowUpAction(
  followUpId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(followUpId, input, {
    idSchema: followUpIdSchema,
    schema: followUpCancellationSchema,
    change: cancelFollowUp,
  });
}

/** null when saved. */
export async function recordDiagnosisAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: diagnosisRecordSchema,
    change: recordDiagnosis,
  });
}
