'use server';

import { can } from '@/lib/actor';
import { getSignedInPerson } from '@/lib/auth/session';
import { recordBulkNegative, recordObservation } from '@/lib/encounters/commands';
import { bulkNegativeSchema, encounterIdSchema, observationSchema } from '@/lib/encounters/schema';
import { refused, type SaveReply, SIGNED_OUT, toSaveReply } from './save-reply';

/** Answers are kept in the page when the session has ended: no redirect, the reply says so. */
export async function recordObservationAction(
  encounterId: string,
  input: unknown,
): Promise<SaveReply> {
  const person = await getSignedInPerson();
  if (!person || !can(person.actor, 'records.write')) return SIGNED_OUT;
  const id = encounterIdSchema.safeParse(encounterId);
  const observation = observationSchema.safeParse(input);
  if (!id.success || !observation.success) return refused('the answer could not be read');
  const saved = await recordObservation(person.actor, id.data, observation.data);
  if (!saved.ok) return toSaveReply(saved.error);
  return { ok: true, observations: [saved.value.observation], panel: saved.value.panel };
}

export async function recordBulkNegativeAction(
  encounterId: string,
  input: unknown,
): Promise<SaveReply> {
  const person = await getSignedInPerson();
  if (!person || !can(person.actor, 'records.write')) return SIGNED_OUT;
  const id = encounterIdSchema.safeParse(encounterId);
  const bulk = bulkNegativeSchema.safeParse(input);
  if (!id.success || !bulk.success) return refused('the answers could not be read');
  const saved = await recordBulkNegative(person.actor, id.data, bulk.data);
  if (!saved.ok) return toSaveReply(saved.error);
  return { ok: true, observations: saved.value.observations, panel: saved.value.panel };
}
