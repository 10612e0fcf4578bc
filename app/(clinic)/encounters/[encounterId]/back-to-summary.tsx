import Link from 'next/link';
import type { ReactElement } from 'react';

type Props = {
  /** Null when the page was not opened from a "Change" link. */
  readonly href: BackHref | null;
};

type BackHref = `/encounters/${string}/summary#check-${string}`;

/** What the "Change" link of a part of the summary stood for, and the way back to it. */
export type WayBack = { readonly section: string; readonly href: BackHref };

const SECTION_ID = /^[a-z-]{1,40}$/;

/** Of the address of a step; anything that cannot be a part of the summary is as if it were not there. */
export function wayBack(
  encounterId: string,
  from: string | readonly string[] | undefined,
): WayBack | null {
  if (typeof from !== 'string' || !SECTION_ID.test(from)) return null;
  return { section: from, href: `/encounters/${encounterId}/summary#check-${from}` };
}

export function BackToSummary({ href }: Props): ReactElement | null {
  if (href === null) return null;
  return (
    <Link prefetch={false} href={href} className="link inline-block min-h-6">
      Back to summary
    </Link>
  );
}
