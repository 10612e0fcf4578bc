import type { ReactElement } from 'react';
import { bodyMassIndex } from '@/lib/history-detail/body-mass-index';
import { type HistoryDraft, inputOf } from './history-draft';

type Props = {
  readonly draft: HistoryDraft;
  readonly onChange: (part: Partial<HistoryDraft>) => void;
};

/** Height and weight in the unit they were measured in, and the index that follows from both. */
export function SizeFields({ draft, onChange }: Props): ReactElement {
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 font-medium">Height and weight</legend>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {draft.heightUnit === 'cm' ? (
          <NumberBox
            label="Height, cm"
            value={draft.centimetres}
            onChange={(centimetres) => onChange({ centimetres })}
          />
        ) : (
          <>
            <NumberBox
              label="Height, feet"
              value={draft.feet}
              onChange={(feet) => onChange({ feet })}
            />
            <NumberBox
              label="Height, inches"
              value={draft.inches}
              onChange={(inches) => onChange({ inches })}
            />
          </>
        )}
        <UnitBox
          label="Unit of height"
          value={draft.heightUnit}
          options={{ cm: 'cm', in: 'feet and inches' }}
          onChange={(heightUnit) => onChange({ heightUnit })}
        />
      </div>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <NumberBox
          label={`Weight, ${draft.weightUnit}`}
          value={draft.weight}
          onChange={(weight) => onChange({ weight })}
        />
        <UnitBox
          label="Unit of weight"
          value={draft.weightUnit}
          options={{ kg: 'kg', lb: 'pounds' }}
          onChange={(weightUnit) => onChange({ weightUnit })}
        />
      </div>
      <IndexLine draft={draft} />
    </fieldset>
  );
}

function IndexLine({ draft }: Pick<Props, 'draft'>): ReactElement {
  const { height, weight } = inputOf(draft);
  const index = height && weight ? bodyMassIndex(height, weight) : null;
  const text =
    index !== null && Number.isFinite(index)
      ? `Body mass index ${index} kg/m2. It is recorded as a finding when you save.`
      : 'Both together give the body mass index.';
  return (
    <p aria-live="polite" className="text-muted text-sm">
      {text}
    </p>
  );
}

type NumberBoxProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function NumberBox({ label, value, onChange }: NumberBoxProps): ReactElement {
  return (
    <label className="grid gap-0.5 text-sm">
      {label}
      <input
        inputMode="decimal"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="control w-28"
      />
    </label>
  );
}

type UnitBoxProps<Unit extends string> = {
  readonly label: string;
  readonly value: Unit;
  readonly options: Readonly<Record<Unit, string>>;
  readonly onChange: (unit: Unit) => void;
};

function UnitBox<Unit extends string>(props: UnitBoxProps<Unit>): ReactElement {
  const { label, value, options, onChange } = props;
  const units = Object.keys(options) as Unit[];
  return (
    <label className="grid gap-0.5 text-sm">
      {label}
      <select
        value={value}
        onChange={(event) => {
          const unit = units.find((one) => one === event.target.value);
          if (unit) onChange(unit);
        }}
        className="control w-44"
      >
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {options[unit]}
          </option>
        ))}
      </select>
    </label>
  );
}
