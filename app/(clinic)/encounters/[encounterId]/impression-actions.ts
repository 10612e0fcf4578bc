'use server';

import { refresh } from 'next/cache';
import * as z from 'zod';
import { type FormProblem, problem } from '@/app/form-reply';
import { requirePermission } from '@/lib/auth/session';
import { recordFirstImpression } from '@/lib/encounters/commands';
import { encounterIdSchema, firstImpressionSchema } from '@/lib/encounters/schema';
import { changeRecord } from './change-record';
import { setImpressionFirst } from './impression-mode';

/** null when kept: the ranking is shown from then on. */
export async function recordFirstImpressionAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: firstImpressionSchema,
    change: recordFirstImpression,
  });
}

/** Whether the ranking waits for this person's own impression, in this browser. */
export async function setImpressionFirstAction(on: unknown): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const parsed = z.boolean().safeParse(on);
  if (!parsed.success) return problem('Say on or off');
  await setImpressionFirst(actor, parsed.data);
  refresh();
  return null;
}
