import type { ReactElement, ReactNode } from 'react';

/** A page with one message: what happened, what is safe, what to do. */
export function MessagePage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main className="mx-auto grid max-w-prose gap-4 px-4 py-16">
      <h1 tabIndex={-1} className="font-semibold text-2xl tracking-tight">
        {title}
      </h1>
      {children}
    </main>
  );
}
