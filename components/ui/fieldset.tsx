import type { ReactElement, ReactNode } from 'react';
import { FieldError } from './field';

type Props = {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** A group of radios, checkboxes or boxes that answer one question. */
export function Fieldset({ id, legend, hint, error, children }: Props): ReactElement {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      className="grid gap-1"
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`} message={error} />
      {children}
    </fieldset>
  );
}
