// One save over HTTP: who asks, what was sent, the deed, and a status that says what became of it.
import type * as z from 'zod';
import type { PanelView } from '@/app/(clinic)/encounters/[encounterId]/panel-view';
import { readJson } from '@/app/api/read-json';
import { invalid } from '@/app/form-reply';
import { type Actor, can } from '@/lib/actor';
import { getSignedInPerson } from '@/lib/auth/session';
import { isBusy } from '@/lib/busy';
import type { ObservationRefusal } from '@/lib/encounters/refusal';
import { type EncounterId, encounterIdSchema } from '@/lib/encounters/schema';
import type { ObservationDto } from '@/lib/encounters/types';
import type { Result } from '@/lib/result';
import { refused, refusedByService, refusedFields } from './refusal-response';

/** A hundred findings of a block take a fifth of it. */
const MAX_BODY_BYTES = 64 * 1024;

export type SaveContext = { readonly params: Promise<{ readonly encounterId: string }> };

type Saved = { readonly observations: readonly ObservationDto[]; readonly panel: PanelView };

/**
 * Access is decided before the body is read, and nothing is written unless the reply is 200. Errors
 * that are nobody's expectation are thrown: the server logs them and answers 500.
 */
export async function save<Input extends object>(
  request: Request,
  { params }: SaveContext,
  schema: z.ZodType<Input>,
  record: (
    actor: Actor,
    encounterId: EncounterId,
    input: Input,
  ) => Promise<Result<Saved, ObservationRefusal>>,
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
    if (!saved.ok) return refusedByService(saved.error, input.data);
    return Response.json({ ok: true, ...saved.value });
  } catch (error) {
    if (isBusy(error)) return refused('busy');
    throw error;
  }
}
