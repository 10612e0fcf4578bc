'use server';

import { changeRecord } from '@/app/(clinic)/encounters/[encounterId]/change-record';
import type { FormProblem } from '@/app/form-reply';
import { stepUp } from '@/lib/auth/step-up';
import { addAddendum, amendNote, signEncounter } from '@/lib/encounters/commands';
import { addendumSchema, encounterIdSchema, noteSchema, signSchema } from '@/lib/encounters/schema';
import { err } from '@/lib/result';

/** null when saved. */
export async function amendNoteAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: noteSchema,
    change: amendNote,
  });
}

/** null when signed. */
export async function signEncounterAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: signSchema,
    change: async (actor, id, signing) => {
      const verify = await stepUp(actor, signing.password);
      if (!verify) return err({ invalid: { password: [TOO_MANY_GUESSES] } });
      return signEncounter(actor, id, signing, verify);
    },
  });
}

/** null when added. */
export async function addAddendumAction(
  encounterId: string,
  input: unknown,
): Promise<FormProblem | null> {
  return changeRecord(encounterId, input, {
    idSchema: encounterIdSchema,
    schema: addendumSchema,
    change: addAddendum,
  });
}

const TOO_MANY_GUESSES = 'Too many wrong passwords. Wait 15 minutes, then try again.';
