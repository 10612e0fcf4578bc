'use client';

import Link from 'next/link';
import type { MouseEvent, ReactElement } from 'react';
import { useSession } from './session-context';
import { goToFinding } from './target-finding';

type Props = {
  readonly findingId: string;
  /** In place of its name. */
  readonly words?: string;
  readonly className?: string;
};

/** A finding's name as a link to the place where it is asked. */
export function FindingLink({ findingId, words, className = 'link' }: Props): ReactElement {
  const { encounterId, findings } = useSession();
  const finding = findings[findingId];
  if (!finding?.step) return <span>{words ?? finding?.label ?? findingId}</span>;
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
      className={className}
    >
      {words ?? finding.label}
    </Link>
  );
}
