'use client';

import type { ReactElement } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { AddCandidate } from './add-candidate';
import { Candidate } from './candidate';
import type { JudgementValues } from './judgement-provider';
import type { OwnCondition } from './own-condition';

/** As many as the ranking shows in the panel. */
const TAKEN_OVER = 5;

/** Own candidates in own order, each with where the ranking has it, kept or dismissed with a coded reason. */
export function CandidateList({
  conditions,
}: {
  readonly conditions: readonly OwnCondition[];
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
  function add(ids: readonly string[]): void {
    const added = ids.map((conditionId, place) => ({
      conditionId,
      position: fields.length + place + 1,
      dismissedReason: null,
      note: null,
    }));
    append(added, { shouldFocus: false });
  }
  return (
    <div className="grid gap-3">
      <h3 className="font-medium">Your candidates, in your order</h3>
      {fields.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-muted text-sm">None listed.</p>
          <Button onClick={() => add(firstOf(conditions))}>
            Start from the first {TAKEN_OVER} of the ranking
          </Button>
        </div>
      ) : null}
      <ol aria-label="Your candidates" className="grid gap-3">
        {fields.map((field, place) => (
          <Candidate
            key={field.id}
            place={place}
            condition={conditions.find(({ id }) => id === field.conditionId)}
            conditionId={field.conditionId}
            isLast={place === fields.length - 1}
            onMove={(by) => {
              move(place, place + by);
              renumber();
            }}
            onRemove={() => {
              remove(place);
              renumber();
            }}
          />
        ))}
      </ol>
      <AddCandidate free={free} onAdd={(conditionId) => add([conditionId])} />
    </div>
  );
}

function firstOf(conditions: readonly OwnCondition[]): readonly string[] {
  return [...conditions]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, TAKEN_OVER)
    .map(({ id }) => id);
}
