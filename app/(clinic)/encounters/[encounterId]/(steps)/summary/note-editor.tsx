'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { NOTE_MAX_LENGTH } from '@/lib/encounters/limits';
import type { NoteInput } from '@/lib/encounters/schema';
import type { NoteDto } from '@/lib/encounters/types';
import { amendNoteAction } from './actions';
import { noteDraftId } from './note-draft';

const resolver = lazyResolver(async () => {
  const { noteSchema } = await import('@/lib/encounters/schema');
  return noteSchema;
});

const ROWS = 18;

/** The note, generated from the record until someone edits it. What is shown is what a signature would freeze. */
export function NoteEditor({
  encounterId,
  note,
}: {
  readonly encounterId: string;
  readonly note: NoteDto;
}): ReactElement {
  const form = useForm<NoteInput>({
    resolver,
    defaultValues: { text: note.text, baseVersion: note.version },
  });
  const { register, handleSubmit, setError, formState } = form;
  const { errors, isDirty, isSubmitting } = formState;
  const draft = useFormDraft(form, noteDraftId(encounterId));
  const isOutdated = useNewText(form, note);
  function takeNewText(): void {
    draft.drop();
    form.reset({ text: note.text, baseVersion: note.version });
  }
  const submit = handleSubmit(async (values) => {
    const reply = await amendNoteAction(encounterId, values).catch(unreachable);
    if (reply === null) return draft.drop();
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
      <form onSubmit={(event) => void submit(event)} data-saves noValidate className="grid gap-3">
        <RestoredNote isRestored={draft.isRestored && isDirty} />
        {isOutdated ? (
          <Notice kind="caution" title="The record changed since you began to write">
            <p className="mb-2">
              Your text is kept. What was recorded since is not in it; saving keeps your text.
            </p>
            <Button onClick={takeNewText}>Give up my text and show the new one</Button>
          </Notice>
        ) : null}
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
            <textarea
              {...control}
              {...register('text')}
              // Also before the page has started, and for what reads the page without scripts.
              defaultValue={note.text}
              rows={ROWS}
              className="control"
            />
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

/** Shows a newer text of the record at once, unless somebody is writing: then it says that there is one. */
function useNewText(form: UseFormReturn<NoteInput>, { text, version }: NoteDto): boolean {
  const { reset } = form;
  const { isDirty } = form.formState;
  const [shown, setShown] = useState({ text, version });
  const isNewer = shown.text !== text || shown.version !== version;
  useEffect(() => {
    if (isDirty || !isNewer) return;
    reset({ text, baseVersion: version });
    setShown({ text, version });
  }, [isDirty, isNewer, reset, text, version]);
  return isNewer && isDirty;
}
