'use client';

import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useSession } from '@/app/(clinic)/encounters/[encounterId]/session-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { CandidateList } from './candidate-list';
import type { JudgementValues } from './judgement-provider';
import type { OwnCondition } from './own-condition';

/** The clinician's own view. It is stored beside the engine's and changes none of its numbers. */
export function JudgementForm({
  conditions,
}: {
  readonly conditions: readonly OwnCondition[];
}): ReactElement {
  const { readOnly } = useSession();
  const { register, getValues, formState } = useFormContext<JudgementValues>();
  const { errors, isSubmitting, isDirty } = formState;
  // The form starts afresh with each saved version, so the version tells.
  const wasSaved = getValues('baseVersion') > 0;
  return (
    <section aria-labelledby="judgement" className="rounded bg-surface p-4">
      <h2 id="judgement" className="font-semibold text-lg">
        Your view
      </h2>
      <p className="mb-4 text-muted text-sm">
        Kept beside the ranking. It changes none of its numbers.
      </p>
      <fieldset disabled={readOnly} className="grid gap-5">
        <legend className="sr-only">Your view</legend>
        {errors.root?.server ? (
          <Notice kind="alarm" role="alert" title="Not saved">
            <p>{errors.root.server.message}</p>
          </Notice>
        ) : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="workingDiagnosis" label="Working diagnosis">
            {(control) => (
              <select
                {...control}
                {...register('workingDiagnosis', { setValueAs: emptyToNull })}
                className="control"
              >
                <option value="">None yet</option>
                {conditions.map((condition) => (
                  <option key={condition.id} value={condition.id}>
                    {condition.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="certainty" label="How sure" error={errors.certainty?.message}>
            {(control) => (
              <select
                {...control}
                {...register('certainty', { setValueAs: emptyToNull })}
                className="control"
              >
                <option value="">Not stated</option>
                <option value="possible">Possible</option>
                <option value="probable">Probable</option>
                <option value="confirmed">Confirmed</option>
              </select>
            )}
          </Field>
        </div>
        <CandidateList conditions={conditions} />
        {readOnly ? null : (
          <div className="flex flex-wrap items-center gap-4">
            <Button kind="primary" type="submit" disabled={isSubmitting}>
              {isSubmitting ? 'Saving' : 'Save your view'}
            </Button>
            <p role="status" className="text-muted text-sm">
              {isDirty ? 'Not saved yet' : wasSaved ? 'Saved' : ''}
            </p>
          </div>
        )}
      </fieldset>
    </section>
  );
}

/** A select has no null: its empty option stands for "none". */
function emptyToNull(value: unknown): unknown {
  return value === '' ? null : value;
}
