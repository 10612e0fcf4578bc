'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { MessagePage } from '@/components/ui/message-page';
import './globals.css';

export default function GlobalError({ retry }: { readonly retry: () => void }): ReactElement {
  return (
    <html lang="en-GB">
      <body>
        <title>Problem - Iliac</title>
        <MessagePage title="Iliac could not start this page">
          <p>What was saved before is safe. Try again, or reload the browser window.</p>
          <div>
            <Button kind="primary" onClick={retry}>
              Try again
            </Button>
          </div>
        </MessagePage>
      </body>
    </html>
  );
}
