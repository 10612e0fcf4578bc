import type { ReactElement, ReactNode } from 'react';

type Props = { readonly term: string; readonly children: ReactNode };

/** One term of a description list with what is said of it. */
export function Fact({ term, children }: Props): ReactElement {
  return (
    <div>
      <dt className="font-medium text-muted text-sm">{term}</dt>
      <dd className="first-letter:uppercase">{children}</dd>
    </div>
  );
}
