'use client';

import type { ReactElement } from 'react';
import { AnnouncementsSwitch } from './announcements';
import { ImpressionSwitch } from './impression-switch';

/** What the reader may set; nothing clinical. */
export function PanelOptions(): ReactElement {
  return (
    <details className="text-sm">
      <summary className="w-fit py-2 text-link underline">Options</summary>
      <div className="grid gap-3">
        <ImpressionSwitch />
        <AnnouncementsSwitch />
      </div>
    </details>
  );
}
