'use client';

import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Tag } from '@/components/ui/tag';
import { NOTE_MAX_LENGTH } from '@/lib/encounters/limits';
import type { NoteInput } from '@/lib/encounters/schema';
import type { NoteDto } from '@/lib/encounters/types';
import { amendNoteAction } from './actions';

const resolver = lazyResolver(async () => {
  const { noteSchema } = await import('@/lib/encounters/schema');
  return noteSchema;
});

const ROWS = 18;

/** The note, generated from the record until someone edits it. */
export function NoteEditor({
  encounterId,
  note,
}: {
  readonly encounterId: string;
  readonly note: NoteDto;
}): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<NoteInput>({
    resolver,
    defaultValues: { text: note.text, baseVersion: note.version },
  });
  const { errors, isDirty, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    const reply = await amendNoteAction(encounterId, values).catch(unreachable);
    if (reply === null) return;
    const message = reply.message ?? reply.fields.text?.[0] ?? 'Not saved';
    setError('text', { type: 'server', message });
  });
  return (
    <section aria-labelledby="note">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 id="note" className="font-semibold text-lg">
          Note
        </h2>
        <Tag look={note.generated ? 'outline' : 'plain'}>
          {note.generated ? 'Generated, not reviewed' : 'Edited by a clinician'}
        </Tag>
      </div>
      <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
        <Field
          id="note-text"
          label="Text of the note"
          hint={
            note.generated
              ? 'Follows the record until you save your own wording.'
              : `Later answers are not added by themselves. Up to ${NOTE_MAX_LENGTH.toLocaleString('en-GB')} characters.`
          }
          error={errors.text?.message}
        >
          {(control) => (
            <textarea {...control} {...register('text')} rows={ROWS} className="control" />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={isSubmitting || !isDirty}>
            {isSubmitting ? 'Saving' : 'Save note'}
          </Button>
          <p role="status" className="text-muted text-sm">
            {isDirty ? 'Not saved yet' : ''}
          </p>
        </div>
      </form>
    </section>
  );
}
