'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';

export function PrintButton(): ReactElement {
  return (
    <Button kind="primary" onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
}
