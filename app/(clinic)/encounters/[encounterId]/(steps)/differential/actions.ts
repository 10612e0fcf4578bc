'use server';

import { changeRecord } from '@/app/(clinic)/encounters/[encounterId]/change-record';
import type { FormProblem } from '@/app/form-reply';
import { recordJudgement } from '@/lib/encounters/commands';
import { encounterIdSchema, judgementSchema } from '@/lib/encounters/schema';

/** null when saved. */
export async function recordJudgementAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: judgementSchema,
    change: recordJudgement,
  });
}
