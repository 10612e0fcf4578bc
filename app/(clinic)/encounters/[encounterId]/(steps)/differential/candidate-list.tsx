'use client';

import { type ReactElement, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { DISMISSAL_REASONS } from '@/lib/encounters/dismissal-reasons';
import type { JudgementValues } from './judgement-provider';

const REASON_WORDS: Readonly<Record<(typeof DISMISSAL_REASONS)[number], string>> = {
  'examined-differently': 'Examined differently',
  'knows-patient': 'Knows the patient',
  'knowledge-base-wrong': 'The knowledge base is wrong',
  'result-pending': 'A result is awaited',
  other: 'Other',
};

/** Own candidates in own order, each kept or dismissed with a coded reason. */
export type ConditionName = { readonly id: string; readonly label: string };

export function CandidateList({
  conditions,
}: {
  readonly conditions: readonly ConditionName[];
}): ReactElement {
  const { control, getValues, setValue } = useFormContext<JudgementValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'candidates' });
  const free = conditions.filter(
    (condition) => !fields.some((field) => field.conditionId === condition.id),
  );
  function renumber(): void {
    getValues('candidates').forEach((_, place) => {
      setValue(`candidates.${place}.position`, place + 1, { shouldDirty: true });
    });
  }
  return (
    <div className="grid gap-3">
      <h3 className="font-medium">Your candidates, in your order</h3>
      {fields.length === 0 ? <p className="text-muted text-sm">None listed.</p> : null}
      <ol className="grid gap-3">
        {fields.map((field, place) => (
          <Candidate
            key={field.id}
            place={place}
            label={labelOf(conditions, field.conditionId)}
            isFirst={place === 0}
            onUp={() => {
              move(place, place - 1);
              renumber();
            }}
            onRemove={() => {
              remove(place);
              renumber();
            }}
          />
        ))}
      </ol>
      <AddCandidate
        free={free}
        onAdd={(conditionId) =>
          append({ conditionId, position: fields.length + 1, dismissedReason: null, note: null })
        }
      />
    </div>
  );
}

type CandidateProps = {
  readonly place: number;
  readonly label: string;
  readonly isFirst: boolean;
  readonly onUp: () => void;
  readonly onRemove: () => void;
};

function Candidate({ place, label, isFirst, onUp, onRemove }: CandidateProps): ReactElement {
  const { register, formState } = useFormContext<JudgementValues>();
  const name = `candidates.${place}` as const;
  return (
    <li className="grid gap-2 rounded border border-line bg-paper p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-medium">
          {place + 1}. {label}
        </p>
        <div className="flex gap-1">
          <Button kind="quiet" onClick={onUp} disabled={isFirst} aria-label={`Move ${label} up`}>
            Up
          </Button>
          <Button kind="quiet" onClick={onRemove} aria-label={`Remove ${label}`}>
            Remove
          </Button>
        </div>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id={`${name}.dismissedReason`} label="Dismissed because">
          {(control) => (
            <select
              {...control}
              {...register(`${name}.dismissedReason`, { setValueAs: emptyToNull })}
              className="control"
            >
              <option value="">Not dismissed</option>
              {DISMISSAL_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {REASON_WORDS[reason]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id={`${name}.note`}
          label="Note (optional)"
          error={formState.errors.candidates?.[place]?.note?.message}
        >
          {(control) => (
            <input
              {...control}
              {...register(`${name}.note`, { setValueAs: emptyToNull })}
              className="control"
            />
          )}
        </Field>
      </div>
    </li>
  );
}

type AddProps = {
  readonly free: readonly ConditionName[];
  readonly onAdd: (conditionId: string) => void;
};

function AddCandidate({ free, onAdd }: AddProps): ReactElement {
  const [chosen, setChosen] = useState('');
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-60 grow">
        <Field id="add-candidate" label="Add a candidate">
          {(control) => (
            <select
              {...control}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
              className="control"
            >
              <option value="">Choose a condition</option>
              {free.map((condition) => (
                <option key={condition.id} value={condition.id}>
                  {condition.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Button
        disabled={chosen === ''}
        onClick={() => {
          onAdd(chosen);
          setChosen('');
        }}
      >
        Add
      </Button>
    </div>
  );
}

function labelOf(conditions: readonly ConditionName[], id: string): string {
  return conditions.find((condition) => condition.id === id)?.label ?? id;
}

function emptyToNull(value: unknown): unknown {
  return value === '' ? null : value;
}
