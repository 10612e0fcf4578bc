'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { COMPLAINT_WORDS, SETTING_WORDS } from '@/components/clinical/status-words';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { COMPLAINT_TEXT_MAX_LENGTH } from '@/lib/encounters/limits';
import type { startEncounterSchema } from '@/lib/encounters/schema';
import type { PatientId } from '@/lib/patients/schema';
import { startEncounterAction } from './actions';

const resolver = lazyResolver(async () => {
  const { startEncounterSchema } = await import('@/lib/encounters/schema');
  return startEncounterSchema;
});

type Values = z.input<typeof startEncounterSchema>;

export function StartEncounterForm({ patientId }: { readonly patientId: PatientId }): ReactElement {
  const { register, handleSubmit, setError, formState } = useForm<
    Values,
    unknown,
    z.output<typeof startEncounterSchema>
  >({
    resolver,
    defaultValues: { patientId, setting: 'primary-care', complaints: [], complaintText: '' },
    shouldFocusError: false,
  });
  const [attempt, setAttempt] = useState(0);
  const { errors } = formState;
  const submit = handleSubmit(
    async (values) => {
      const reply = await startEncounterAction(values).catch(unreachable);
      const message = reply.message ?? Object.values(reply.fields)[0]?.[0] ?? 'Not started';
      setError('complaints', { type: 'server', message });
      setAttempt((count) => count + 1);
    },
    () => setAttempt((count) => count + 1),
  );
  const problems = (['complaints', 'setting', 'complaintText'] as const).flatMap((fieldId) => {
    const message = errors[fieldId]?.message;
    return message ? [{ fieldId, message }] : [];
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid max-w-form gap-5">
      <ErrorSummary errors={problems} attempt={attempt} />
      <Fieldset
        id="complaints"
        legend="Where is the pain?"
        hint="Choose all that apply"
        error={errors.complaints?.message}
      >
        {Object.entries(COMPLAINT_WORDS).map(([id, label]) => (
          <label key={id} className="flex min-h-10 items-center gap-3">
            <input type="checkbox" value={id} {...register('complaints')} className="size-5" />
            {label}
          </label>
        ))}
      </Fieldset>
      <Field
        id="setting"
        label="Setting"
        hint="Sets the base rates"
        error={errors.setting?.message}
      >
        {(props) => (
          <select {...props} {...register('setting')} className="control">
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
        label="In the patient's words (optional)"
        hint={`Up to ${COMPLAINT_TEXT_MAX_LENGTH.toLocaleString('en-GB')} characters`}
        error={errors.complaintText?.message}
      >
        {(props) => (
          <textarea {...props} {...register('complaintText')} rows={3} className="control" />
        )}
      </Field>
      <div>
        <Button kind="primary" type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Starting' : 'Start encounter'}
        </Button>
      </div>
    </form>
  );
}
