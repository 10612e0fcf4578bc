'use client';

import { type ReactElement, useState } from 'react';
import { type FieldErrors, FormProvider, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { RestoredNote } from '@/app/(clinic)/session/restored-note';
import { useFormDraft } from '@/app/(clinic)/session/use-form-draft';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { GLOBAL_CHANGE_WORDS, WORK_STATUS_WORDS } from '@/components/clinical/outcome-words';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummarisedError } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { Notice } from '@/components/ui/notice';
import { OpenedForm } from '@/components/ui/opened-form';
import { RadioList } from '@/components/ui/radio-list';
import type { FollowUpRecord, followUpRecordSchema } from '@/lib/follow-up/schema';
import { recordFollowUpAction } from './actions';
import { diagnosisErrors } from './diagnosis-errors';
import { type DiagnosisContext, DiagnosisFields, NOTHING_SAID } from './diagnosis-fields';
import { closed, firstMessage } from './form-problem';
import { ScoreField } from './score-field';

const resolver = lazyResolver(async () => {
  const { followUpRecordSchema } = await import('@/lib/follow-up/schema');
  return followUpRecordSchema;
});

type Values = z.input<typeof followUpRecordSchema>;

export type RecordProps = {
  readonly encounterId: string;
  /** The planned follow-up that took place; null for one without a plan. */
  readonly planned: { readonly id: string; readonly version: number } | null;
  readonly diagnosis: DiagnosisContext;
};

const NOTHING_ASKED = {
  painScore: '',
  activity: '',
  functionScore: '',
  globalChange: '',
  workStatus: '',
  text: '',
  diagnosis: NOTHING_SAID,
};

const GLOBAL_CHANGES = withNotAsked(GLOBAL_CHANGE_WORDS);
const WORK_STATUSES = withNotAsked(WORK_STATUS_WORDS);

/** What the patient reports, and what it was in the end: saved together or not at all. */
export function RecordForm({
  encounterId,
  planned,
  diagnosis,
  onClose,
}: RecordProps & { readonly onClose: () => void }): ReactElement {
  // Made once per opened form: pressing twice is one follow-up.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Values, unknown, FollowUpRecord>({
    resolver,
    defaultValues: {
      ...NOTHING_ASKED,
      followUpId: planned?.id ?? null,
      baseVersion: planned?.version ?? 0,
      diagnosisBaseVersion: diagnosis.version,
      idempotencyKey,
    },
    shouldFocusError: false,
  });
  const { register, handleSubmit, setError, formState } = form;
  const draft = useFormDraft(form, `${encounterId}/follow-up/${planned?.id ?? 'unplanned'}`, {
    fresh: { baseVersion: planned?.version ?? 0, diagnosisBaseVersion: diagnosis.version },
  });
  const done = (): void => {
    draft.drop();
    onClose();
  };
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(
    async (values) => {
      const reply = await recordFollowUpAction(encounterId, values).catch(unreachable);
      if (reply === null) return closed(done);
      setError('root.server', { type: 'server', message: firstMessage(reply) });
    },
    () => setAttempt((count) => count + 1),
  );
  return (
    <FormProvider {...form}>
      <OpenedForm label="Record the follow-up" onSubmit={submit} className="max-w-prose gap-6">
        <RestoredNote isRestored={draft.isRestored} />
        <ErrorSummary errors={summary(errors)} attempt={attempt} />
        <ScoreField
          id="pain-score"
          legend="Worst pain in the last week"
          hint="0 is none, 10 is the worst imaginable"
          field={register('painScore')}
        />
        <Field
          id="activity"
          label="An activity that matters to the patient"
          hint="In the patient's own words, for example: climbing the stairs at home"
          error={errors.activity?.message}
        >
          {(control) => (
            <input {...control} {...register('activity')} autoComplete="off" className="control" />
          )}
        </Field>
        <ScoreField
          id="function-score"
          legend="How well that activity goes now"
          hint="0 is not at all, 10 is as before the trouble began"
          field={register('functionScore')}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <Fieldset id="global-change" legend="Compared with the visit">
            <RadioList options={GLOBAL_CHANGES} field={register('globalChange')} />
          </Fieldset>
          <Fieldset id="work-status" legend="Work or usual role">
            <RadioList options={WORK_STATUSES} field={register('workStatus')} />
          </Fieldset>
        </div>
        <Field id="follow-up-text" label="Anything else (optional)" error={errors.text?.message}>
          {(control) => (
            <textarea {...control} {...register('text')} rows={3} className="control" />
          )}
        </Field>
        <DiagnosisFields {...diagnosis} mayKeep />
        {errors.root?.server ? (
          <Notice kind="alarm" role="alert" title="Not saved">
            <p>{errors.root.server.message}</p>
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" disabled={isSubmitting}>
            {isSubmitting ? 'Saving' : 'Save the follow-up'}
          </Button>
          <Button onClick={done}>Cancel</Button>
        </div>
      </OpenedForm>
    </FormProvider>
  );
}

function withNotAsked(words: Readonly<Record<string, string>>) {
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }));
  return [...choices, { value: '', label: 'Not asked' }];
}

const FIELD_IDS: Readonly<Record<string, string>> = {
  activity: 'activity',
  text: 'follow-up-text',
};

function summary(errors: FieldErrors<Values>): readonly SummarisedError[] {
  const own = Object.entries(FIELD_IDS).flatMap(([name, fieldId]) => {
    const message = errors[name as 'activity' | 'text']?.message;
    return message ? [{ fieldId, message }] : [];
  });
  return [...own, ...diagnosisErrors(errors.diagnosis)];
}
