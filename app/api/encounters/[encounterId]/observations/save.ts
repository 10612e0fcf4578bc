// One save over HTTP: who asks, what was sent, the deed, and a status that says what became of it.
import type * as z from 'zod';
import { readJson } from '@/app/api/read-json';
import { invalid } from '@/app/form-reply';
import { type Actor, can } from '@/lib/actor';
import { getSignedInPerson } from '@/lib/auth/session';
import { isBusy } from '@/lib/busy';
import { type EncounterId, encounterIdSchema } from '@/lib/encounters/schema';
import type { Result } from '@/lib/result';
import { refused, refusedFields } from './refusal-response';

/** A hundred findings of a block take a fifth of it. */
const MAX_BODY_BYTES = 64 * 1024;

export type SaveContext = { readonly params: Promise<{ readonly encounterId: string }> };

type Deed<Input extends object, Saved extends object, Refusal> = {
  readonly schema: z.ZodType<Input>;
  readonly record: (
    actor: Actor,
    encounterId: EncounterId,
    input: Input,
  ) => Promise<Result<Saved, Refusal>>;
  /** What the service refused, in words; what was sent may be shown beside it. */
  readonly refuse: (refusal: Refusal, input: Input) => Response;
};

/**
 * Access is decided before the body is read, and nothing is written unless the reply is 200. Errors
 * that are nobody's expectation are thrown: the server logs them and answers 500.
 */
export async function save<Input extends object, Saved extends object, Refusal>(
  request: Request,
  { params }: SaveContext,
  { schema, record, refuse }: Deed<Input, Saved, Refusal>,
): Promise<Response> {
  try {
    const person = await getSignedInPerson();
    if (!person) return refused('signed-out');
    if (!can(person.actor, 'records.write')) return refused('not-allowed');
    const id = encounterIdSchema.safeParse((await params).encounterId);
    if (!id.success) return refused('not-found');
    const body = await readJson(request, MAX_BODY_BYTES);
    if (!body.ok) return refused(body.error);
    const input = schema.safeParse(body.value);
    if (!input.success) return refusedFields(invalid(input.error));
    const saved = await record(person.actor, id.data, input.data);
    if (!saved.ok) return refuse(saved.error, input.data);
    return Response.json({ ok: true, ...saved.value });
  } catch (error) {
    if (isBusy(error)) return refused('busy');
    throw error;
  }
}
