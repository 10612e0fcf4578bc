'use client';

import { type ReactElement, useState } from 'react';
import { Fieldset } from './fieldset';

type Props = {
  readonly id: string;
  readonly legend: string;
  readonly error?: string | undefined;
  /** yyyy-mm-dd, or what was typed joined alike when it is no date, or "" when all boxes are empty. */
  readonly onChange: (isoDate: string) => void;
};

const BOXES = [
  { key: 'day', label: 'Day', digits: 2, width: 'w-16' },
  { key: 'month', label: 'Month', digits: 2, width: 'w-16' },
  { key: 'year', label: 'Year', digits: 4, width: 'w-24' },
] as const;

/** A remembered date in three boxes: faster and safer than a calendar for a date of birth. */
export function DateBoxes({ id, legend, error, onChange }: Props): ReactElement {
  const [parts, setParts] = useState({ day: '', month: '', year: '' });
  function change(key: keyof typeof parts, text: string): void {
    const next = { ...parts, [key]: text.trim() };
    setParts(next);
    onChange(isoOf(next));
  }
  return (
    <Fieldset id={id} legend={legend} hint="For example, 27 3 1962" error={error}>
      <div className="flex gap-3">
        {BOXES.map((box) => (
          <div key={box.key} className="grid gap-1">
            <label htmlFor={`${id}-${box.key}`} className="text-sm">
              {box.label}
            </label>
            <input
              id={`${id}-${box.key}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={box.digits}
              value={parts[box.key]}
              aria-invalid={error !== undefined}
              onChange={(event) => change(box.key, event.target.value)}
              className={`control ${box.width}`}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

function isoOf({ day, month, year }: { day: string; month: string; year: string }): string {
  if (day === '' && month === '' && year === '') return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
