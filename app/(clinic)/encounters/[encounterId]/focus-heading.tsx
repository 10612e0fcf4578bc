'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** On a change of step the heading takes the focus, unless the address points at a finding. */
export function FocusHeading(): null {
  const pathname = usePathname();
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    if (location.hash === '') document.querySelector('h1')?.focus();
  }, [pathname]);
  return null;
}
