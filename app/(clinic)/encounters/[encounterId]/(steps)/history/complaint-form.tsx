'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useDraftExists, useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { COMPLAINT_WORDS, SETTING_WORDS } from '@/components/clinical/status-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { Notice } from '@/components/ui/notice';
import type { complaintDetailsSchema } from '@/lib/encounters/schema';
import type { ComplaintId, SettingId } from '@/lib/knowledge/schema/primitives';
import { amendComplaintAction } from './actions';

const resolver = lazyResolver(async () => {
  const { complaintDetailsSchema } = await import('@/lib/encounters/schema');
  return complaintDetailsSchema;
});

type Props = {
  readonly encounterId: string;
  readonly setting: SettingId;
  readonly complaints: readonly ComplaintId[];
  readonly complaintText: string;
  readonly version: number;
};

/** Region, setting and the patient's own words. They choose the base rates and what is asked. */
export function ComplaintForm(props: Props): ReactElement {
  const { setting, complaints, complaintText } = props;
  const { readOnly } = useSession();
  const [opened, setOpened] = useState<boolean | null>(null);
  const isDrafted = useDraftExists(draftId(props.encounterId));
  const editing = opened ?? (isDrafted && !readOnly);
  return (
    <section aria-labelledby="presenting-complaint" className="mb-8 rounded bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="presenting-complaint" className="font-semibold text-lg">
          Presenting complaint
        </h2>
        {readOnly || editing ? null : (
          <button type="button" onClick={() => setOpened(true)} className="link min-h-6">
            Change
          </button>
        )}
      </div>
      {editing ? (
        <ComplaintFields {...props} onDone={() => setOpened(false)} />
      ) : (
        <>
          <p>
            {complaints.map((id) => COMPLAINT_WORDS[id]).join(', ')}. {SETTING_WORDS[setting]}.
          </p>
          <p className="whitespace-pre-wrap text-muted">{complaintText || 'No free text.'}</p>
        </>
      )}
    </section>
  );
}

function draftId(encounterId: string): string {
  return `${encounterId}/complaint`;
}

type FieldsProps = Props & { readonly onDone: () => void };

function ComplaintFields({ encounterId, version, onDone, ...saved }: FieldsProps): ReactElement {
  const form = useForm<
    z.input<typeof complaintDetailsSchema>,
    unknown,
    z.output<typeof complaintDetailsSchema>
  >({
    resolver,
    defaultValues: { ...saved, complaints: [...saved.complaints], baseVersion: version },
  });
  const { register, handleSubmit, setError, formState } = form;
  const draft = useFormDraft(form, draftId(encounterId), { fresh: { baseVersion: version } });
  const done = (): void => {
    draft.drop();
    onDone();
  };
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    const reply = await amendComplaintAction(encounterId, values).catch(unreachable);
    if (reply === null) return done();
    const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not saved';
    setError('root.server', { type: 'server', message });
  });
  return (
    <form
      onSubmit={(event) => void submit(event)}
      data-saves
      noValidate
      className="mt-2 grid gap-4"
    >
      <RestoredNote isRestored={draft.isRestored} />
      {errors.root?.server ? (
        <Notice kind="alarm" role="alert" title="Not saved">
          <p>{errors.root.server.message}</p>
        </Notice>
      ) : null}
      <Fieldset id="complaints" legend="Where is the pain?" error={errors.complaints?.message}>
        {Object.entries(COMPLAINT_WORDS).map(([id, label]) => (
          <label key={id} className="flex min-h-10 items-center gap-3">
            <input type="checkbox" value={id} {...register('complaints')} className="size-5" />
            {label}
          </label>
        ))}
      </Fieldset>
      <Field id="setting" label="Setting" error={errors.setting?.message}>
        {(control) => (
          <select {...control} {...register('setting')} className="control">
            {Object.entries(SETTING_WORDS).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="complaintText"
        label="In the patient's words"
        error={errors.complaintText?.message}
      >
        {(control) => (
          <textarea {...control} {...register('complaintText')} rows={4} className="control" />
        )}
      </Field>
      <div className="flex gap-3">
        <Button kind="primary" type="submit" disabled={isSubmitting}>
          {isSubmitting ? 'Saving' : 'Save'}
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  );
}
