'use server';

import { refresh } from 'next/cache';
import { encounterProblem } from '@/app/(clinic)/encounters/[encounterId]/encounter-problem';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { requirePermission } from '@/lib/auth/session';
import { recordJudgement } from '@/lib/encounters/commands';
import { encounterIdSchema, judgementSchema } from '@/lib/encounters/schema';

/** null when saved. */
export async function recordJudgementAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = encounterIdSchema.safeParse(encounterId);
  const judgement = judgementSchema.safeParse(input);
  if (!id.success) return problem('This encounter does not exist');
  if (!judgement.success) return invalid(judgement.error);
  const recorded = await recordJudgement(actor, id.data, judgement.data);
  if (!recorded.ok) return encounterProblem(recorded.error);
  refresh();
  return null;
}
