import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';

/** To the page of a red-flag rule or an imaging scenario; their ids are of one kind. */
export function RuleLink({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Link href={`/evidence/rules/${id}`} prefetch={false} className="link">
      {children}
    </Link>
  );
}
