'use client';

import { type ReactElement, useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { AddendumInput } from '@/lib/encounters/schema';
import { addAddendumAction } from './actions';

const resolver = lazyResolver(async () => {
  const { addendumSchema } = await import('@/lib/encounters/schema');
  return addendumSchema;
});

export function AddendumForm({ encounterId }: { readonly encounterId: string }): ReactElement {
  const form = useForm<AddendumInput>({
    resolver,
    defaultValues: { text: '', idempotencyKey: '' },
  });
  const { register, handleSubmit, setError, setValue, formState } = form;
  // Made in the browser, once per form: sending twice is one addendum.
  useEffect(() => setValue('idempotencyKey', crypto.randomUUID()), [setValue]);
  const draft = useFormDraft(form, `${encounterId}/addendum`);
  const submit = handleSubmit(async (values) => {
    const reply = await addAddendumAction(encounterId, values).catch(unreachable);
    if (reply === null) return draft.drop();
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved';
    setError('text', { type: 'server', message });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <RestoredNote isRestored={draft.isRestored} />
      <Field id="addendum" label="Write an addendum" error={formState.errors.text?.message}>
        {(control) => <textarea {...control} {...register('text')} rows={4} className="control" />}
      </Field>
      <div>
        <Button type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Saving' : 'Add to the record'}
        </Button>
      </div>
    </form>
  );
}
