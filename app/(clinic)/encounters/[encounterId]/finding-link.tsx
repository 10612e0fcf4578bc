'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useSession } from './session-context';

/** A finding's name as a link to the place where it is asked. */
export function FindingLink({ findingId }: { readonly findingId: string }): ReactElement {
  const { encounterId, findings } = useSession();
  const finding = findings[findingId];
  if (!finding?.step) return <span>{finding?.label ?? findingId}</span>;
  return (
    <Link
      prefetch={false}
      href={`/encounters/${encounterId}/${finding.step}#finding-${findingId}`}
      className="link"
    >
      {finding.label}
    </Link>
  );
}
