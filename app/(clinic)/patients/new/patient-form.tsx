'use client';

import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import { lazyResolver } from '@/app/lazy-resolver';
import { unreachable } from '@/app/unreachable';
import { PatientTable } from '@/components/clinical/patient-table';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type SummarisedError } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { PatientSummary } from '@/lib/patients/types';
import { type RegistrationProblem, registerPatientAction } from './actions';
import {
  AllergyFields,
  IdentityFields,
  type PatientFormApi,
  type PatientValues,
  SexAndGenderFields,
} from './patient-fields';

const resolver = lazyResolver(async () => {
  const { patientSchema } = await import('@/lib/patients/schema');
  return patientSchema;
});

type FieldName = keyof PatientValues;

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
  const form: PatientFormApi = useForm({
    resolver,
    defaultValues: EMPTY,
    shouldFocusError: false,
  });
  const { handleSubmit, setError, formState } = form;
  const [similar, setSimilar] = useState<readonly PatientSummary[]>([]);
  const [attempt, setAttempt] = useState(0);

  function show(reply: RegistrationProblem): void {
    setSimilar(reply.similar);
    for (const [name, messages] of Object.entries(reply.fields)) {
      setError(name as FieldName, { type: 'server', message: messages[0] ?? '' });
    }
    if (reply.message) setError('root.server', { type: 'server', message: reply.message });
    setAttempt((count) => count + 1);
  }
  const submit = handleSubmit(
    async (values) =>
      show(
        await registerPatientAction(values).catch((error) => ({
          ...unreachable(error),
          similar: [],
        })),
      ),
    () => setAttempt((count) => count + 1),
  );

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid max-w-form gap-6">
      <ErrorSummary errors={summary(formState.errors)} attempt={attempt} />
      {formState.errors.root?.server ? (
        <Notice kind="alarm" role="alert" title="Not added">
          <p>{formState.errors.root.server.message}</p>
        </Notice>
      ) : null}
      <IdentityFields form={form} />
      <SexAndGenderFields form={form} />
      <AllergyFields form={form} />
      {similar.length > 0 ? <SimilarPatients similar={similar} form={form} /> : null}
      <div>
        <Button kind="primary" type="submit" disabled={formState.isSubmitting}>
          {formState.isSubmitting ? 'Saving' : 'Add patient'}
        </Button>
      </div>
    </form>
  );
}

type SimilarProps = {
  readonly similar: readonly PatientSummary[];
  readonly form: PatientFormApi;
};

/** Read before a second record of one person is made. */
function SimilarPatients({ similar, form }: SimilarProps): ReactElement {
  return (
    <Notice kind="caution" title="Is it one of these?" role="alert">
      <PatientTable label="Similar patients" patients={similar} />
      <label className="flex min-h-10 items-center gap-3 font-medium">
        <input type="checkbox" {...form.register('confirmedNotDuplicate')} className="size-5" />
        No, this is another person
      </label>
    </Notice>
  );
}

type Errors = Partial<Record<FieldName, { readonly message?: string | undefined }>>;

function summary(errors: Errors): readonly SummarisedError[] {
  return Object.entries(errors).flatMap(([fieldId, error]) =>
    error?.message ? [{ fieldId, message: error.message }] : [],
  );
}
