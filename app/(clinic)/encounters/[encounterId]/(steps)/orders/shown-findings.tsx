'use client';

import type { ReactElement } from 'react';
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { OrderResult } from '@/lib/orders/schema';
import type { ResultFinding } from './order-change';

export type Shown = OrderResult['findings'][number];

type Props = {
  readonly orderId: string;
  readonly findings: readonly ResultFinding[];
  /** null: not stated, which is where everything starts. */
  readonly onChange: (place: string, shown: Shown | null) => void;
};

/** What the report says of each finding this test can show. What is not stated stays not tested. */
export function ShownFindings({ orderId, findings, onChange }: Props): ReactElement {
  const places = findings.filter(({ isBinary }) => isBinary).flatMap(placesOf);
  const numbers = findings.filter(({ isBinary }) => !isBinary);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">What it shows, which moves the ranking</legend>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {places.map(({ id, side, name }) => {
          const place = `${id}/${side ?? ''}`;
          return (
            <div key={place} className="grid gap-0.5">
              <label htmlFor={`${orderId}-${place}`} className="text-sm">
                {name}
              </label>
              <select
                id={`${orderId}-${place}`}
                defaultValue=""
                onChange={({ target }) => {
                  const state = target.value === 'present' ? 'present' : 'absent';
                  onChange(place, target.value === '' ? null : { findingId: id, side, state });
                }}
                className="control"
              >
                <option value="">Not stated</option>
                <option value="present">Present</option>
                <option value="absent">Absent</option>
              </select>
            </div>
          );
        })}
      </div>
      {numbers.length > 0 ? (
        <p className="text-muted text-sm">
          Under Results below: {numbers.map(({ label }) => label).join(', ')}.
        </p>
      ) : null}
    </fieldset>
  );
}

/** The given one in its place, or none. */
export function withShown(
  shown: ReadonlyMap<string, Shown>,
  place: string,
  given: Shown | null,
): ReadonlyMap<string, Shown> {
  const next = new Map(shown);
  if (given) next.set(place, given);
  else next.delete(place);
  return next;
}

function placesOf({ id, label, sided }: ResultFinding) {
  const sides: readonly (Side | null)[] = sided ? ['right', 'left'] : [null];
  return sides.map((side) => ({ id, side, name: side ? `${label}, ${side}` : label }));
}
