'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';

type Props = { readonly error: unknown; readonly retry: () => void };

export default function ErrorPage({ error, retry }: Props): ReactElement {
  const reference = referenceOf(error);
  return (
    <MessagePage title="This page could not be shown">
      <p>What was saved before is safe. Try again; if it fails again, go back to the worklist.</p>
      {reference ? (
        <p className="text-muted">Reference for your administrator: {reference}</p>
      ) : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" onClick={retry}>
          Try again
        </Button>
        {/* A plain link: a full load leaves the broken state behind. */}
        <a href="/" className="link">
          Worklist
        </a>
      </div>
    </MessagePage>
  );
}

/** The digest ties what the clinician sees to the server's log; the message stays on the server. */
function referenceOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}
