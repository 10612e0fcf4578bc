'use client';

import { useLinkStatus } from 'next/link';
import type { ReactElement } from 'react';

/** Inside a link: says that its page is on the way, once that takes longer than a blink. */
export function Waiting(): ReactElement | null {
  const { pending } = useLinkStatus();
  // The new page's heading is announced when it is there; a word in between would only interrupt.
  return pending ? (
    <span aria-hidden className="waiting">
      Loading
    </span>
  ) : null;
}
