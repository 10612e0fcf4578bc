'use client';

import { type ReactElement, useEffect, useRef } from 'react';

export type SummarisedError = { readonly fieldId: string; readonly message: string };

/**
 * The list of what is wrong, above the form. It takes the focus each time `attempt` grows, so that
 * a second failed attempt is announced as well.
 */
export function ErrorSummary({
  errors,
  attempt,
}: {
  readonly errors: readonly SummarisedError[];
  readonly attempt: number;
}): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="rounded border-4 border-alarm bg-paper p-4"
    >
      <h2 id="error-summary-title" className="font-semibold text-lg">
        There is a problem
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map((error) => (
          <li key={`${error.fieldId}-${error.message}`}>
            <a href={`#${error.fieldId}`} className="font-medium text-alarm underline">
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
