import type { ReactElement, ReactNode } from 'react';

/** The one h1 of a page. It can take the focus, so that a change of step is announced. */
export function PageHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <header className="mb-6 grid gap-2">
      <h1 tabIndex={-1} className="font-semibold text-2xl tracking-tight">
        {title}
      </h1>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
    </header>
  );
}
