'use client';

import clsx from 'clsx';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

type Props = {
  readonly label: string;
  readonly onSubmit: () => Promise<void>;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form that a button opened in its place: it takes the focus, or the keyboard would be lost with the button. */
export function OpenedForm({ label, onSubmit, className, children }: Props): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);
  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
      className={clsx('grid rounded border border-border p-4 sm:p-5', className)}
    >
      {children}
    </form>
  );
}
