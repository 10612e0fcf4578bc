import clsx from 'clsx';
import type { ReactElement, ReactNode } from 'react';

const LOOK = {
  plain: 'border-line bg-surface text-ink',
  strong: 'border-ink bg-ink text-paper',
  outline: 'border-border bg-paper text-ink',
  alarm: 'border-alarm bg-alarm text-paper',
} as const;

/** A short word of status. The word carries the meaning; the look only repeats it. */
export function Tag({
  look = 'plain',
  children,
}: {
  readonly look?: keyof typeof LOOK;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span
      className={clsx(
        'inline-flex min-h-6 items-center gap-1 whitespace-nowrap rounded border px-2 font-medium text-sm',
        LOOK[look],
      )}
    >
      {children}
    </span>
  );
}
