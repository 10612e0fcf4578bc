'use client';

import type { ReactElement } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ESTABLISHED_BY_WORDS } from '@/components/clinical/outcome-words';
import { Field } from '@/components/ui/field';
import { Fieldset } from '@/components/ui/fieldset';
import type { DiagnosisForm } from '@/lib/follow-up/schema';

export type ConditionChoices = {
  /** The working diagnosis and what the ranking put first in this encounter. */
  readonly likely: readonly ConditionChoice[];
  readonly others: readonly ConditionChoice[];
};
type ConditionChoice = { readonly id: string; readonly label: string };

export const NOTHING_SAID = {
  conditionId: '',
  text: '',
  establishedBy: '',
  establishedOn: '',
  correctionReason: '',
} satisfies Omit<DiagnosisForm, 'kind'>;

type FormValues = { readonly diagnosis: DiagnosisForm };

/** What the fields must know of the record. */
export type DiagnosisContext = {
  /** Of what holds now; 0 when nothing was recorded. */
  readonly version: number;
  /** What holds now, in words; null when nothing was recorded. */
  readonly current: string | null;
  /** What holds now was confirmed: another needs a reason. */
  readonly isConfirmed: boolean;
  readonly conditions: ConditionChoices;
};

/** Whether what holds now may stand: not in the form that corrects it. */
type Props = DiagnosisContext & { readonly mayKeep: boolean };

/** What it was in the end, how that is known, and since when. Nothing is chosen beforehand. */
export function DiagnosisFields(props: Props): ReactElement {
  const { current, mayKeep, isConfirmed } = props;
  const { register, control, formState } = useFormContext<FormValues>();
  const kind = useWatch({ control, name: 'diagnosis.kind' });
  const errors = formState.errors.diagnosis;
  const isNew = kind && kind !== 'unchanged';
  const options = [
    ...(mayKeep && current ? [{ value: 'unchanged', label: `As recorded: ${current}` }] : []),
    { value: 'condition', label: 'A condition of the knowledge base' },
    { value: 'other', label: 'Another diagnosis, in words' },
    { value: 'not-confirmed', label: 'Not confirmed yet' },
  ];
  return (
    <div className="grid gap-4">
      <Fieldset id="diagnosis-kind" legend="What was it in the end?" error={errors?.kind?.message}>
        <div className="grid gap-1">
          {options.map(({ value, label }) => (
            <label key={value} className="flex min-h-10 items-center gap-3">
              <input
                type="radio"
                value={value}
                {...register('diagnosis.kind')}
                className="size-5 shrink-0"
              />
              {label}
            </label>
          ))}
        </div>
      </Fieldset>
      {kind === 'condition' ? <ConditionField {...props} /> : null}
      {kind === 'other' ? (
        <Field id="diagnosis-text" label="Diagnosis" error={errors?.text?.message}>
          {(field) => <input {...field} {...register('diagnosis.text')} className="control" />}
        </Field>
      ) : null}
      {kind === 'condition' || kind === 'other' ? <EstablishedFields /> : null}
      {isConfirmed && isNew ? (
        <Field
          id="correction-reason"
          label={`Why "${current}" no longer holds`}
          error={errors?.correctionReason?.message}
        >
          {(field) => (
            <input {...field} {...register('diagnosis.correctionReason')} className="control" />
          )}
        </Field>
      ) : null}
    </div>
  );
}

function ConditionField({ conditions }: Props): ReactElement {
  const { register, formState } = useFormContext<FormValues>();
  return (
    <Field
      id="diagnosis-condition"
      label="Condition"
      error={formState.errors.diagnosis?.conditionId?.message}
    >
      {(field) => (
        <select {...field} {...register('diagnosis.conditionId')} className="control">
          <option value="">Choose</option>
          <optgroup label="Considered in this encounter">
            <Options conditions={conditions.likely} />
          </optgroup>
          <optgroup label="All others">
            <Options conditions={conditions.others} />
          </optgroup>
        </select>
      )}
    </Field>
  );
}

function Options({
  conditions,
}: {
  readonly conditions: readonly ConditionChoice[];
}): readonly ReactElement[] {
  return conditions.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}

function EstablishedFields(): ReactElement {
  const { register, formState } = useFormContext<FormValues>();
  const errors = formState.errors.diagnosis;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        id="established-by"
        label="How it was established"
        error={errors?.establishedBy?.message}
      >
        {(field) => (
          <select {...field} {...register('diagnosis.establishedBy')} className="control">
            <option value="">Choose</option>
            {Object.entries(ESTABLISHED_BY_WORDS).map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="established-on" label="On which day" error={errors?.establishedOn?.message}>
        {(field) => (
          <input
            {...field}
            {...register('diagnosis.establishedOn')}
            type="date"
            className="control"
          />
        )}
      </Field>
    </div>
  );
}
