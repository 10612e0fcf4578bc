'use client';

import { createContext, type ReactElement, type ReactNode, use } from 'react';

const RequestFactsContext = createContext('');

/** The part of every request that is about the patient: sent once, however many tests the page holds. */
export function RequestFacts({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactNode;
}): ReactElement {
  return <RequestFactsContext value={text}>{children}</RequestFactsContext>;
}

/** The whole request for one test. */
export function useRequestText(label: string, checks: readonly string[]): string {
  const facts = use(RequestFactsContext);
  const safety = checks.length > 0 ? `\nTo check before: ${checks.join(' ')}` : '';
  return `Please: ${label}\n${facts}${safety}`;
}
