'use client';

import { type ReactElement, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { RedFlagToSettle } from '@/lib/encounters/red-flags-to-settle';
import type { signSchema } from '@/lib/encounters/schema';

export type SignValues = z.input<typeof signSchema>;

type Props = {
  readonly redFlags: readonly RedFlagToSettle[];
  readonly form: UseFormReturn<SignValues, unknown, z.output<typeof signSchema>>;
};

/** One line each: what was done about a present flag, or why one was not asked. */
export function RedFlagDispositions({ redFlags, form }: Props): ReactElement | null {
  const { register, setValue, getValues, formState } = form;
  if (redFlags.length === 0) return null;
  const present = redFlags.filter((flag) => flag.reason === 'present').length;
  function fillNotAsked(text: string): void {
    redFlags.forEach((flag, place) => {
      const name = `redFlagDispositions.${place}.text` as const;
      if (flag.reason === 'not-asked' && getValues(name) === '') setValue(name, text);
    });
  }
  const lines = redFlags.map((flag, place) => ({ flag, place }));
  const notAsked = lines.filter(({ flag }) => flag.reason === 'not-asked');
  const isMissing = notAsked.some(
    ({ place }) => formState.errors.redFlagDispositions?.[place] !== undefined,
  );
  function field({ flag, place }: (typeof lines)[number]): ReactElement {
    return (
      <Field
        // By place: the text of each place is moved when the list of flags becomes another one.
        key={place}
        id={`disposition-${place}`}
        label={
          flag.reason === 'present'
            ? `${flag.label}: present. What was done?`
            : `${flag.label}: not asked. Why not?`
        }
        error={formState.errors.redFlagDispositions?.[place]?.text?.message}
      >
        {(control) => (
          <input
            {...control}
            {...register(`redFlagDispositions.${place}.text`)}
            className="control"
          />
        )}
      </Field>
    );
  }
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">
        Red flags: {present} present, {notAsked.length} not asked
      </legend>
      {lines.filter(({ flag }) => flag.reason === 'present').map(field)}
      {notAsked.length > 1 ? <FillNotAsked onFill={fillNotAsked} /> : null}
      {notAsked.length > 0 ? (
        // Kept in the page while folded, so that each line is sent; opens when one is missing.
        <details open={isMissing || undefined}>
          <summary className="flex min-h-10 items-center rounded bg-surface px-3 font-medium">
            Each that was not asked ({notAsked.length})
          </summary>
          <div className="mt-3 grid gap-4">{notAsked.map(field)}</div>
        </details>
      ) : null}
    </fieldset>
  );
}

/** One reason for all that were not asked, written into each line so that each can be read and changed. */
function FillNotAsked({ onFill }: { readonly onFill: (text: string) => void }): ReactElement {
  const [text, setText] = useState('');
  return (
    <div className="flex flex-wrap items-end gap-3 rounded bg-surface p-3">
      <div className="min-w-60 grow">
        <Field id="same-reason" label="One reason for all that were not asked">
          {(control) => (
            <input
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className="control"
            />
          )}
        </Field>
      </div>
      <Button disabled={text.trim() === ''} onClick={() => onFill(text)}>
        Write into empty lines
      </Button>
    </div>
  );
}
