'use client';

import type { ReactElement } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { DateBoxes } from '@/components/ui/date-boxes';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import { RadioList } from '@/components/ui/radio-list';
import type { patientSchema } from '@/lib/patients/schema';

export type PatientValues = z.input<typeof patientSchema>;
export type PatientFormApi = UseFormReturn<PatientValues, unknown, z.output<typeof patientSchema>>;

type Props = { readonly form: PatientFormApi };

const SEXES = [
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
] as const;

const ALLERGY_STATES = [
  { value: 'known', label: 'Known' },
  { value: 'confirmed-none', label: 'Confirmed none' },
  { value: 'not-asked', label: 'Not asked' },
] as const;

/** Who the patient is: what the banner shows on every page. */
export function IdentityFields({ form }: Props): ReactElement {
  const { setValue, formState } = form;
  return (
    <>
      <TextField form={form} name="familyName" label="Family name" />
      <TextField form={form} name="givenName" label="Given name" />
      <DateBoxes
        id="birthDate"
        legend="Date of birth"
        error={formState.errors.birthDate?.message}
        onChange={(isoDate) => setValue('birthDate', isoDate)}
      />
      <TextField form={form} name="recordNumber" label="Record number" />
    </>
  );
}

/** Sex for base rates, gender as the person says it: two questions, never one. */
export function SexAndGenderFields({ form }: Props): ReactElement {
  const { register, formState } = form;
  return (
    <>
      <Fieldset
        id="sex"
        legend="Sex for clinical reference"
        hint="Used for base rates only. Gender is recorded apart."
        error={formState.errors.sex?.message}
      >
        <RadioList options={SEXES} field={register('sex')} />
      </Fieldset>
      <TextField form={form} name="genderText" label="Gender (optional)" />
    </>
  );
}

export function AllergyFields({ form }: Props): ReactElement {
  const { register, control, formState } = form;
  const status = useWatch({ control, name: 'allergyStatus' });
  return (
    <>
      <Fieldset
        id="allergyStatus"
        legend="Allergies"
        error={formState.errors.allergyStatus?.message}
      >
        <RadioList options={ALLERGY_STATES} field={register('allergyStatus')} />
      </Fieldset>
      {status === 'known' ? (
        <Field
          id="allergyText"
          label="Which allergies"
          error={formState.errors.allergyText?.message}
        >
          {(props) => (
            <textarea {...props} {...register('allergyText')} rows={2} className="control" />
          )}
        </Field>
      ) : null}
    </>
  );
}

type TextFieldProps = Props & {
  readonly name: 'familyName' | 'givenName' | 'recordNumber' | 'genderText';
  readonly label: string;
};

/** Another person's details: the browser must not offer the clinician's own. */
function TextField({ form, name, label }: TextFieldProps): ReactElement {
  return (
    <Field id={name} label={label} error={form.formState.errors[name]?.message}>
      {(props) => (
        <input {...props} {...form.register(name)} autoComplete="off" className="control" />
      )}
    </Field>
  );
}
