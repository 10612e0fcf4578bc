import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

type Props = {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly field: UseFormRegisterReturn;
};

/** Native radios, one per line, each line a full target. */
export function RadioList({ options, field }: Props): ReactElement {
  return (
    <div className="grid gap-1">
      {options.map((option) => (
        <label key={option.value} className="flex min-h-10 items-center gap-3">
          <input type="radio" value={option.value} {...field} className="size-5" />
          {option.label}
        </label>
      ))}
    </div>
  );
}
