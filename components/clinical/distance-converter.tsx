import { type ReactElement, useState } from 'react';

/** By definition. A block differs from town to town, so it is not among them. */
const METRES_PER: Readonly<Record<string, number>> = { yards: 0.9144, miles: 1609.344 };

type Props = {
  /** "Walking distance" */
  readonly label: string;
  readonly disabled: boolean;
  readonly onConvert: (metres: number) => void;
};

/** A distance in yards or miles, taken over in whole metres. */
export function DistanceConverter({ label, disabled, onConvert }: Props): ReactElement {
  const [text, setText] = useState('');
  const [unit, setUnit] = useState('yards');
  const metres = toMetres(text, unit);
  return (
    <details className="text-sm">
      <summary className="link min-h-6 py-1">In yards or miles</summary>
      <div className="flex flex-wrap items-center gap-2 py-1">
        <input
          inputMode="decimal"
          aria-label={`${label}, in the other unit`}
          value={text}
          disabled={disabled}
          onChange={(event) => setText(event.target.value)}
          className="control w-24"
        />
        <select
          aria-label={`Unit of ${label.toLowerCase()}`}
          value={unit}
          disabled={disabled}
          onChange={(event) => setUnit(event.target.value)}
          className="control w-24"
        >
          {Object.keys(METRES_PER).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <button
          type="button"
          disabled={disabled || metres === null}
          onClick={() => metres !== null && onConvert(metres)}
          className="link min-h-10 px-2 disabled:text-muted disabled:no-underline"
        >
          {metres === null ? 'Take over in metres' : `Take over as ${metres} m`}
        </button>
      </div>
    </details>
  );
}

/** Whole metres; null for what is no distance. */
export function toMetres(text: string, unit: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  const factor = METRES_PER[unit];
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || !factor) return null;
  return Math.round(value * factor);
}
