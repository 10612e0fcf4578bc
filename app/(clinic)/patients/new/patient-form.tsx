'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactElement, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { PatientTable } from '@/components/clinical/patient-table';
import { Button } from '@/components/ui/button';
import { DateBoxes } from '@/components/ui/date-boxes';
import { ErrorSummary, type SummarisedError } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { Notice } from '@/components/ui/notice';
import { RadioList } from '@/components/ui/radio-list';
import { patientSchema } from '@/lib/patients/schema';
import type { PatientSummary } from '@/lib/patients/types';
import { type RegistrationProblem, registerPatientAction } from './actions';

type Values = z.input<typeof patientSchema>;
type FieldName = keyof Values;

const EMPTY = {
  familyName: '',
  givenName: '',
  birthDate: '',
  genderText: '',
  recordNumber: '',
  allergyStatus: 'not-asked',
  allergyText: '',
  confirmedNotDuplicate: false,
} as const;

export function PatientForm(): ReactElement {
  const form = useForm<Values, unknown, z.output<typeof patientSchema>>({
    resolver: zodResolver(patientSchema),
    defaultValues: EMPTY,
    shouldFocusError: false,
  });
  const { register, handleSubmit, setError, setValue, control, formState } = form;
  const [similar, setSimilar] = useState<readonly PatientSummary[]>([]);
  const [attempt, setAttempt] = useState(0);
  const allergyStatus = useWatch({ control, name: 'allergyStatus' });
  const messageOf = (name: FieldName) => formState.errors[name]?.message;

  function show(reply: RegistrationProblem): void {
    setSimilar(reply.similar);
    for (const [name, messages] of Object.entries(reply.fields)) {
      setError(name as FieldName, { type: 'server', message: messages[0] ?? '' });
    }
    if (reply.message && reply.similar.length === 0) {
      setError('recordNumber', { type: 'server', message: reply.message });
    }
    setAttempt((count) => count + 1);
  }
  const submit = handleSubmit(
    async (values) => show(await registerPatientAction(values)),
    () => setAttempt((count) => count + 1),
  );

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid max-w-form gap-6">
      <ErrorSummary errors={summary(formState.errors)} attempt={attempt} />
      <Field id="familyName" label="Family name" error={messageOf('familyName')}>
        {(props) => (
          <input {...props} {...register('familyName')} autoComplete="off" className="control" />
        )}
      </Field>
      <Field id="givenName" label="Given name" error={messageOf('givenName')}>
        {(props) => (
          <input {...props} {...register('givenName')} autoComplete="off" className="control" />
        )}
      </Field>
      <DateBoxes
        id="birthDate"
        legend="Date of birth"
        error={messageOf('birthDate')}
        onChange={(isoDate) => setValue('birthDate', isoDate)}
      />
      <Field id="recordNumber" label="Record number" error={messageOf('recordNumber')}>
        {(props) => (
          <input {...props} {...register('recordNumber')} autoComplete="off" className="control" />
        )}
      </Field>
      <Fieldset
        id="sex"
        legend="Sex for clinical reference"
        hint="Used for base rates only. Gender is recorded apart."
        error={messageOf('sex')}
      >
        <RadioList
          options={[
            { value: 'female', label: 'Female' },
            { value: 'male', label: 'Male' },
          ]}
          field={register('sex')}
        />
      </Fieldset>
      <Field id="genderText" label="Gender (optional)" error={messageOf('genderText')}>
        {(props) => (
          <input {...props} {...register('genderText')} autoComplete="off" className="control" />
        )}
      </Field>
      <Fieldset id="allergyStatus" legend="Allergies" error={messageOf('allergyStatus')}>
        <RadioList
          options={[
            { value: 'known', label: 'Known' },
            { value: 'confirmed-none', label: 'Confirmed none' },
            { value: 'not-asked', label: 'Not asked' },
          ]}
          field={register('allergyStatus')}
        />
      </Fieldset>
      {allergyStatus === 'known' ? (
        <Field id="allergyText" label="Which allergies" error={messageOf('allergyText')}>
          {(props) => (
            <textarea {...props} {...register('allergyText')} rows={2} className="control" />
          )}
        </Field>
      ) : null}
      {similar.length > 0 ? (
        <Notice kind="caution" title="Is it one of these?" role="alert">
          <PatientTable label="Similar patients" patients={similar} />
          <label className="flex min-h-10 items-center gap-3 font-medium">
            <input type="checkbox" {...register('confirmedNotDuplicate')} className="size-5" />
            No, this is another person
          </label>
        </Notice>
      ) : null}
      <div>
        <Button kind="primary" type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Saving' : 'Add patient'}
        </Button>
      </div>
    </form>
  );
}

type Errors = Partial<Record<FieldName, { readonly message?: string | undefined }>>;

function summary(errors: Errors): readonly SummarisedError[] {
  return Object.entries(errors).flatMap(([fieldId, error]) =>
    error?.message ? [{ fieldId, message: error.message }] : [],
  );
}
