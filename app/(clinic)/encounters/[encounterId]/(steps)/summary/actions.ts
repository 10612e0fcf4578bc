'use server';

import { refresh } from 'next/cache';
import { encounterProblem } from '@/app/(clinic)/encounters/[encounterId]/encounter-problem';
import { type FormProblem, invalid, problem } from '@/app/form-reply';
import { verifyPassword } from '@/lib/auth/password';
import { requirePermission } from '@/lib/auth/session';
import { addAddendum, amendNote, signEncounter } from '@/lib/encounters/commands';
import { addendumSchema, encounterIdSchema, noteSchema, signSchema } from '@/lib/encounters/schema';

const NO_ENCOUNTER = 'This encounter does not exist';

/** null when saved. */
export async function amendNoteAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = encounterIdSchema.safeParse(encounterId);
  const note = noteSchema.safeParse(input);
  if (!id.success) return problem(NO_ENCOUNTER);
  if (!note.success) return invalid(note.error);
  const amended = await amendNote(actor, id.data, note.data);
  if (!amended.ok) return encounterProblem(amended.error);
  refresh();
  return null;
}

/** null when signed. */
export async function signEncounterAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = encounterIdSchema.safeParse(encounterId);
  const signing = signSchema.safeParse(input);
  if (!id.success) return problem(NO_ENCOUNTER);
  if (!signing.success) return invalid(signing.error);
  const { password } = signing.data;
  const signed = await signEncounter(actor, id.data, signing.data, (passwordHash) =>
    verifyPassword(passwordHash, password),
  );
  if (!signed.ok) return encounterProblem(signed.error);
  refresh();
  return null;
}

/** null when added. */
export async function addAddendumAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  const actor = await requirePermission('records.write');
  const id = encounterIdSchema.safeParse(encounterId);
  const addendum = addendumSchema.safeParse(input);
  if (!id.success) return problem(NO_ENCOUNTER);
  if (!addendum.success) return invalid(addendum.error);
  const added = await addAddendum(actor, id.data, addendum.data);
  if (!added.ok) return encounterProblem(added.error);
  refresh();
  return null;
}
