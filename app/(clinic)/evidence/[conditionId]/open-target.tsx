'use client';

import { useEffect } from 'react';

/**
 * Opens the fold that the address points into. A browser does so when it loads the address, but not when
 * a link inside the application changes the page.
 */
export function OpenTarget(): null {
  useEffect(() => {
    function open(): void {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const fold = target?.closest('details');
      if (!target || !fold) return;
      fold.open = true;
      target.scrollIntoView();
    }
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return null;
}
