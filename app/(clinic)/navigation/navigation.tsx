'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
} from 'react';
import { Notice } from '@/components/ui/notice';

type Go = (path: string) => void;

const NavigationContext = createContext<Go>(() => {});

/** Opens a page of ours from a script, as a link would. */
export function useGo(): Go {
  return useContext(NavigationContext);
}

/**
 * Without a connection a step to another page would end on the browser's error page, and what is open and not
 * yet saved would be out of sight. So the page stays, and says why.
 */
export function Navigation({ children }: { readonly children: ReactNode }): ReactElement {
  const { push } = useRouter();
  const [stopped, setStopped] = useState(false);

  useEffect(() => {
    const stop = (event: Event): void => {
      if (navigator.onLine || !leadsToPage(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      setStopped(true);
    };
    const goOn = (): void => setStopped(false);
    // Before the link hears of it.
    document.addEventListener('click', stop, { capture: true });
    document.addEventListener('submit', stop, { capture: true });
    window.addEventListener('online', goOn);
    return () => {
      document.removeEventListener('click', stop, { capture: true });
      document.removeEventListener('submit', stop, { capture: true });
      window.removeEventListener('online', goOn);
    };
  }, []);

  const go = useCallback<Go>(
    (path) => (navigator.onLine ? push(path as Parameters<typeof push>[0]) : setStopped(true)),
    [push],
  );

  return (
    <NavigationContext value={go}>
      {children}
      {stopped ? (
        <div className="fixed inset-x-0 bottom-16 z-30 mx-auto max-w-form px-4 lg:bottom-4">
          <Notice kind="caution" role="alert" title="No connection">
            <p>
              Other pages cannot be opened now. This one stays: go on here, and what you enter is
              sent when the connection is back.
            </p>
          </Notice>
        </div>
      ) : null}
    </NavigationContext>
  );
}

/** A link or a search, but not a place on this page, another window, a file, or a form that keeps its values. */
function leadsToPage(target: EventTarget | null): boolean {
  if (target instanceof HTMLFormElement) return target.method === 'get';
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return false;
  const { origin, pathname, search } = new URL(link.href);
  const isHere = pathname === location.pathname && search === location.search;
  return origin === location.origin && !isHere;
}
