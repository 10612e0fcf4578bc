'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';

/** Plain text for another system. */
export function CopyText({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
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
      <Button onClick={() => void copy()}>{label}</Button>
      <p role="status" className="text-muted text-sm">
        {said}
      </p>
    </div>
  );
}
