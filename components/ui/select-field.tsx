import type { ReactElement } from 'react';

export type SelectOption = { readonly value: string; readonly label: string };

type Props = {
  /** Also the id: a form has each name once. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly chosen: string;
};

/** A choice in a form that is sent by its address: label and list, nothing that runs. */
export function SelectField({ name, label, options, chosen }: Props): ReactElement {
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <select
        // Another choice in the address is a new start of the field.
        key={chosen}
        id={name}
        name={name}
        defaultValue={chosen}
        className="control max-w-full"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
