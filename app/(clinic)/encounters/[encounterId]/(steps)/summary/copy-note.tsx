'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';

/** The saved note as plain text for the clinic's own record system. */
export function CopyNote({ text }: { readonly text: string }): ReactElement {
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(done ? 'Copied' : 'The browser refused. Select the text and copy it by hand.');
  }
  return (
    <div className="flex items-center gap-3">
      <Button kind="primary" onClick={() => void copy()}>
        Copy as plain text
      </Button>
      <p role="status" className="text-muted text-sm">
        {said}
      </p>
    </div>
  );
}
