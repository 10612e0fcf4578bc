import clsx from 'clsx';
import type { ReactElement } from 'react';

type Props = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | null;
  readonly disabled: boolean;
  /** null: back to "not asked". */
  readonly onChange: (option: string | null) => void;
};

/** One of a few options, "not asked" among them and first. */
export function ChoiceField(props: Props): ReactElement {
  const { name, legend, options, value, disabled, onChange } = props;
  return (
    <fieldset disabled={disabled} className="flex flex-wrap gap-1">
      <legend className="sr-only">{legend}</legend>
      <Choice
        name={name}
        label="Not asked"
        checked={value === null}
        look="answer-not-tested"
        onChoose={() => onChange(null)}
      />
      {options.map((option) => (
        <Choice
          key={option.id}
          name={name}
          label={option.label}
          checked={value === option.id}
          look="answer-present"
          onChoose={() => onChange(option.id)}
        />
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly look: string;
  readonly onChoose: () => void;
};

function Choice({ name, label, checked, look, onChoose }: ChoiceProps): ReactElement {
  return (
    <label className={clsx('answer px-3 text-sm', look)}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}
