import 'server-only';
import { refresh } from 'next/cache';
import type * as z from 'zod';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { orBusy } from '@/app/or-busy';
import type { Actor } from '@/lib/actor';
import { requirePermission } from '@/lib/auth/session';
import type { VersionedRefusal } from '@/lib/encounters/refusal';
import type { Result } from '@/lib/result';
import { encounterProblem } from './encounter-problem';

type Parts<IdSchema extends z.ZodType, Schema extends z.ZodType> = {
  readonly idSchema: IdSchema;
  readonly schema: Schema;
  readonly change: (
    actor: Actor,
    id: z.output<IdSchema>,
    input: z.output<Schema>,
  ) => Promise<Result<unknown, VersionedRefusal>>;
};

/**
 * What every form of an encounter does: ask who it is, parse what anybody could have sent, change the
 * record, draw the page again. null when changed; else why not, and nothing was written.
 */
export function changeRecord<IdSchema extends z.ZodType, Schema extends z.ZodType>(
  id: unknown,
  input: unknown,
  { idSchema, schema, change }: Parts<IdSchema, Schema>,
): Promise<FormProblem | null> {
  return orBusy(async () => {
    const actor = await requirePermission('records.write');
    const parsedId = idSchema.safeParse(id);
    if (!parsedId.success) return problem('This record does not exist');
    const parsed = schema.safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const changed = await change(actor, parsedId.data, parsed.data);
    if (!changed.ok) return encounterProblem(changed.error);
    refresh();
    return null;
  });
}
