'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ANSWER_KEYS, ENCOUNTER_KEYS, GLOBAL_KEYS } from './key-map';
import { KeyTable } from './key-table';

/** The short cuts, on "?". */
export function KeyboardMap({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog open title="Keyboard" onClose={onClose}>
      <div className="grid max-h-[70vh] gap-4 overflow-y-auto p-1">
        <KeyTable title="Everywhere" lines={GLOBAL_KEYS} />
        <KeyTable title="In an encounter" lines={ENCOUNTER_KEYS} />
        <KeyTable title="While the focus is on an answer" lines={ANSWER_KEYS} />
      </div>
      <div>
        <Button kind="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
