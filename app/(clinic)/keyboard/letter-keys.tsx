'use client';

import type { ReactElement } from 'react';
import { type BrowserSwitch, browserSwitch } from './browser-switch';
import { ANSWER_KEYS } from './key-map';

const letterKeys = browserSwitch('iliac.letter-keys', true);
const fastEntry = browserSwitch('iliac.fast-entry', false);

/** Single letters answer findings while the focus is among them; one switch turns them off (WCAG 2.1.4). */
export const useLetterKeys = letterKeys.use;

/** After a letter the focus goes on to the next answer, so that one key is one finding. */
export const useFastEntry = fastEntry.use;

export function LetterKeysSwitch(): ReactElement {
  return (
    <details className="mb-6 text-sm">
      <summary className="w-fit text-link">Keyboard</summary>
      <div className="mt-2 grid max-w-prose gap-2 rounded bg-surface p-3">
        <Switch of={letterKeys} label="Letter keys, here and everywhere" />
        <Switch of={fastEntry} label="Fast entry: after a letter, go on to the next answer" />
        <dl className="grid gap-1 text-muted sm:grid-cols-2">
          {ANSWER_KEYS.map(({ keys, does }) => (
            <div key={keys} className="flex gap-2">
              <dt className="font-medium">{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

function Switch({
  of,
  label,
}: {
  readonly of: BrowserSwitch;
  readonly label: string;
}): ReactElement {
  const on = of.use();
  return (
    <label className="flex min-h-10 items-center gap-2 font-medium">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => of.turn(event.target.checked)}
        className="size-5"
      />
      {label}
    </label>
  );
}
