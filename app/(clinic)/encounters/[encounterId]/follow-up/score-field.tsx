import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Fieldset } from '@/components/ui/fieldset';

const SCORES = Array.from({ length: 11 }, (_, score) => String(score));

type Props = {
  readonly id: string;
  readonly legend: string;
  /** What 0 and 10 stand for. */
  readonly hint: string;
  readonly field: UseFormRegisterReturn;
};

/** Eleven native radios and "Not asked", which is chosen until another is. */
export function ScoreField({ id, legend, hint, field }: Props): ReactElement {
  return (
    <Fieldset id={id} legend={legend} hint={hint}>
      <div className="flex flex-wrap gap-1">
        {SCORES.map((score) => (
          <Choice key={score} value={score} label={score} field={field} />
        ))}
        <Choice value="" label="Not asked" field={field} />
      </div>
    </Fieldset>
  );
}

function Choice({
  value,
  label,
  field,
}: {
  readonly value: string;
  readonly label: string;
  readonly field: UseFormRegisterReturn;
}): ReactElement {
  return (
    <label className={`answer px-2 ${value === '' ? 'answer-not-tested' : 'answer-present'}`}>
      <input type="radio" value={value} {...field} />
      {label}
    </label>
  );
}
