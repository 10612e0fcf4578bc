'use client';

import Link from 'next/link';
import type { MouseEvent, ReactElement } from 'react';
import { useSession } from './session-context';
import { goToFinding } from './target-finding';

/** A finding's name as a link to the place where it is asked. */
export function FindingLink({ findingId }: { readonly findingId: string }): ReactElement {
  const { encounterId, findings } = useSession();
  const finding = findings[findingId];
  if (!finding?.step) return <span>{finding?.label ?? findingId}</span>;
  const page = `/encounters/${encounterId}/${finding.step}` as const;
  function stayHere(event: MouseEvent): void {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlain || location.pathname !== page) return;
    event.preventDefault();
    goToFinding(findingId);
  }
  return (
    <Link
      prefetch={false}
      href={`${page}#finding-${findingId}`}
      onClick={stayHere}
      className="link"
    >
      {finding.label}
    </Link>
  );
}
